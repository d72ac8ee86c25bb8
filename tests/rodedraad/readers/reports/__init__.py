"""Reports of our own, in the shapes in which people hand them in, with what should come back of each.

Each file is written in plain text with marks: {{role|kind|statement}} for what somebody contributed, {{!words}} for
what may never come back, {{?words}} for what may come back or not. What stands outside the marks should be left out.
They are what the rules were made on: a figure on them says that nothing broke, not how well the rules do on others.
"""
