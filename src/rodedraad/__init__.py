"""The analysis library: from what people said to red threads, each with the way back to the words."""
