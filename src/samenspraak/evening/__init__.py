"""The evening itself: guides and kit, own dialogues, and the screens of facilitator, host and hall."""
