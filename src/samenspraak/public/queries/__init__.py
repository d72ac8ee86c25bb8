"""Questions behind the public pages. Whatever they give back has passed consent and the disclosure gate."""
