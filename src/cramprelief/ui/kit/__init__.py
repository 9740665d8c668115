# SPDX-License-Identifier: MIT
"""Small painted widgets that every screen is built from. Each takes the `Look` first and follows its changes.

boxes       column(...), row(...), box(layout), flow(...), Fill: put things together; set_wrapping, let_arrows_move
arrows      move_by_arrow(...): arrow keys in a list of choices
grid        Columns: of equal width; CardGrid: cards in them, one tab stop
scroll      Scroll: content that scrolls downwards only; SlimBar for stock text views
words       Words: a label in a style and a colour role
fitted      Fitted: words as large as their space allows, lines balanced (instruction, hero titles)
press       Pressable: base of every painted button (hover, Enter, high contrast, focus)
tile        Tile: icon, title, line below, sign at the end; wraps and grows with the text; TileStyle: its measures
stack       Stack: icon above a word, for player controls and the rail
button      Button: one line of text; its kinds are press.ButtonKind, "link" and "flush"
chip        Chip: round choice with a check mark
pick        Pick: one of a list that drops down
search_field  SearchField: a line to search in
save_file   save_as(...): a file that the person chooses
segmented   Segmented: one of a few, side by side
check       CheckRow: tick with words; Toggle: on or off
card        Card: rounded panel; Separator, Badge, Icon, Mark
progress    SegmentBar: steps done; RepDots: repeats done
ring        Ring: time left, with the breath inside
sheet       Sheet: a panel over a veil that holds the focus
keyboard    key_meant(...), digit_meant(...): a key on whatever layout
focus       FocusRing: the one visible focus of a window

Sizes are logical pixels at 100 % text; widgets grow them by `look.grow`. A button's accessible name is its words
unless `name` says more. One-of-many groups are radio buttons: one tab stop, arrows inside.
"""
