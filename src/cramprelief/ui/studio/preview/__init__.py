# SPDX-License-Identifier: MIT
"""What a person will see: the step beside the text that makes it, and the whole routine as a trial."""
