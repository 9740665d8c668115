# SPDX-License-Identifier: MIT
"""The way in. A person in cramp types nothing or `now calf`: that path loads nothing but the window."""

from __future__ import annotations

import sys


def main() -> int:
    """The exit code of the command."""
    try:
        return _main(sys.argv[1:])
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        from cramprelief.guide.rows import BrokenTablesError

        if not isinstance(error, BrokenTablesError):
            raise
        print(error, file=sys.stderr)
        return 1


def _main(words: list[str]) -> int:
    if not words or words[0] == "now":
        from cramprelief.cli.knock import knocked

        if knocked(words):
            return 0
        from cramprelief.cli.ring import words_taken

        if words_taken(words):
            return 0
    from cramprelief.guide.quick import quick_request

    request = quick_request(words)
    if request is not None:
        from cramprelief.cli.window import open_window

        return open_window(request)
    if words == ["--speaker"]:
        # The app without Python starts itself for the process that makes the sound.
        from cramprelief.voice.speaker import main as speak

        return speak()
    from cramprelief.cli.main import run

    return run(words)


if __name__ == "__main__":
    sys.exit(main())
