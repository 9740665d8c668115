# SPDX-License-Identifier: MIT
# Completion for fish: goes to /usr/share/fish/vendor_completions.d/cramprelief.fish
set -l commands now wait play pick list show validate schema storyboard screenshots doctor
set -l places calf shin thigh-back thigh-front inner-thigh foot-arch toes hand forearm
set -l situations in-bed exercising in-water pregnant desk driving after-injury anywhere
set -l conditions pregnancy varicose-veins diabetes neuropathy blood-thinners heart-failure artery-disease \
    clot-history kidney-disease recent-leg-injury recent-surgery hip-replacement broken-skin \
    skin-allergy nut-allergy mustard-allergy citrus-allergy daisy-allergy menthol-allergy raynauds \
    asthma epilepsy balance-problems child
function __cramprelief_in
    __fish_seen_subcommand_from $argv
end
complete -c cramprelief -n "not __cramprelief_in $commands" -f -a "$commands"
complete -c cramprelief -n "__cramprelief_in now pick" -f -a "$places"
complete -c cramprelief -n "__cramprelief_in play show storyboard" -f -a "(cramprelief list 2>/dev/null | cut -d ' ' -f 1)"
complete -c cramprelief -n "__cramprelief_in now play storyboard" -l side -x -a "left right both"
complete -c cramprelief -n "__cramprelief_in now pick play" -l cannot-stand -d "lying or sitting"
complete -c cramprelief -n "__cramprelief_in now pick play" -l condition -x -a "$conditions" -d "what to mind"
complete -c cramprelief -n "__cramprelief_in now pick" -l situation -x -a "$situations" -d "where you are"
complete -c cramprelief -n "__cramprelief_in list" -l place -x -a "$places"
complete -c cramprelief -n "__cramprelief_in pick list validate" -l json -d "for programs"
complete -c cramprelief -n "__cramprelief_in play" -l text -d "in this terminal"
complete -c cramprelief -n "__cramprelief_in play" -l speed -x -d "times as fast"
complete -c cramprelief -n "__cramprelief_in schema" -l figure -d "of figure files"
complete -c cramprelief -n "__cramprelief_in schema" -l guide -d "of the tables of the guide"
complete -c cramprelief -n "__cramprelief_in storyboard" -l output -s o -r -d ".pdf or .png"
complete -c cramprelief -n "__cramprelief_in storyboard" -l paper -x -a "a4 letter"
complete -c cramprelief -n "__cramprelief_in storyboard screenshots" -l theme -x -a "day night dim contrast"
complete -c cramprelief -n "__cramprelief_in screenshots" -l screen -x -d "only these"
complete -c cramprelief -n "__cramprelief_in screenshots" -l size -x -d "of the window"
complete -c cramprelief -n "__cramprelief_in screenshots" -l text -x -d "size in percent"
complete -c cramprelief -n "__cramprelief_in screenshots" -l every -d "all of them"
complete -c cramprelief -n "__cramprelief_in screenshots" -l sheet -d "also on one"
