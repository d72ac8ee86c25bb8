"""Every door ends in one Contribution: uploads, review, consent, moderation."""
