# SPDX-License-Identifier: MIT
# Completion for fish: goes to /usr/share/fish/vendor_completions.d/cramprelief.fish
set -l commands now play pick list show validate schema storyboard screenshots doctor
set -l places calf shin thigh-back thigh-front inner-thigh foot-arch toes hand forearm
complete -c cramprelief -n "not __fish_seen_subcommand_from $commands" -f -a "$commands"
complete -c cramprelief -n "__fish_seen_subcommand_from now pick" -f -a "$places"
complete -c cramprelief -n "__fish_seen_subcommand_from play show storyboard" -f -a "(cramprelief list 2>/dev/null | cut -d ' ' -f 1)"
complete -c cramprelief -n "__fish_seen_subcommand_from now play storyboard" -l side -x -a "left right both"
complete -c cramprelief -n "__fish_seen_subcommand_from now pick" -l cannot-stand -d "lying or sitting"
complete -c cramprelief -n "__fish_seen_subcommand_from play" -l text -d "in this terminal"
