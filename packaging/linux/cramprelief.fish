# SPDX-License-Identifier: MIT
# Made by tools/make_completions.py. Do not edit it by hand.
# Completion for fish: goes to /usr/share/fish/vendor_completions.d/cramprelief.fish
set -l commands now wait play pick list show validate schema storyboard screenshots doctor
set -l places calf shin thigh-back thigh-front inner-thigh foot-arch toes hand forearm
set -l sides left right both
set -l situations in-bed exercising in-water pregnant desk driving after-injury anywhere
set -l conditions pregnancy varicose-veins diabetes neuropathy blood-thinners heart-failure artery-disease clot-history kidney-disease recent-leg-injury recent-surgery hip-replacement broken-skin skin-allergy nut-allergy mustard-allergy citrus-allergy daisy-allergy menthol-allergy raynauds asthma epilepsy balance-problems child
function __cramprelief_in
    __fish_seen_subcommand_from $argv
end
complete -c cramprelief -n "not __cramprelief_in $commands" -f -a now -d "guide me at once, for this place if I name one"
complete -c cramprelief -n "not __cramprelief_in $commands" -f -a wait -d "stay ready without a window, so that the next start guides at once"
complete -c cramprelief -n "not __cramprelief_in $commands" -f -a play -d "play one routine, in the window or as text"
complete -c cramprelief -n "not __cramprelief_in $commands" -f -a pick -d "choose a routine for a place"
complete -c cramprelief -n "not __cramprelief_in $commands" -f -a list -d "list the routines, all of them or those for one place"
complete -c cramprelief -n "not __cramprelief_in $commands" -f -a show -d "show one routine: its steps, cautions and evidence"
complete -c cramprelief -n "not __cramprelief_in $commands" -f -a validate -d "say what is wrong in routines, figures, articles and tables, where, and what to write instead"
complete -c cramprelief -n "not __cramprelief_in $commands" -f -a schema -d "print the JSON Schema of routine files, of figure files, or of the guide's tables"
complete -c cramprelief -n "not __cramprelief_in $commands" -f -a storyboard -d "make a hand-out of a routine, with a picture of every step (.pdf or .png)"
complete -c cramprelief -n "not __cramprelief_in $commands" -f -a screenshots -d "take pictures of every screen (.png), without a display"
complete -c cramprelief -n "not __cramprelief_in $commands" -f -a doctor -d "say what works here: display, sound, voice, data folder, diary"
complete -c cramprelief -n "__cramprelief_in now" -f -a "$places"
complete -c cramprelief -n "__cramprelief_in now play pick" -l cannot-stand -d "nothing that needs standing"
complete -c cramprelief -n "__cramprelief_in now play storyboard" -l side -x -a "$sides" -d "left, right or both"
complete -c cramprelief -n "__cramprelief_in now pick" -l situation -x -a "$situations" -d "situation"
complete -c cramprelief -n "__cramprelief_in now play pick" -l condition -x -a "$conditions" -d "what to mind"
complete -c cramprelief -n "__cramprelief_in play show storyboard" -f -a "(cramprelief list 2>/dev/null | cut -d ' ' -f 1)"
complete -c cramprelief -n "__cramprelief_in play" -l text -d "play in this terminal, without a window"
complete -c cramprelief -n "__cramprelief_in play" -l speed -x -d "run the clock N times as fast"
complete -c cramprelief -n "__cramprelief_in pick" -f -a "$places not-sure several"
complete -c cramprelief -n "__cramprelief_in pick" -l why -x -a "(cramprelief list 2>/dev/null | cut -d ' ' -f 1)" -d "say why this routine is not offered"
complete -c cramprelief -n "__cramprelief_in pick" -l json -d "as data"
complete -c cramprelief -n "__cramprelief_in list" -l place -x -a "$places" -d "place"
complete -c cramprelief -n "__cramprelief_in list" -l json -d "as a JSON list"
complete -c cramprelief -n "__cramprelief_in validate" -l json -d "the findings as a JSON list"
complete -c cramprelief -n "__cramprelief_in schema" -l figure -d "the schema of figure files"
complete -c cramprelief -n "__cramprelief_in schema" -l guide -d "the schema of the tables in assets/guide"
complete -c cramprelief -n "__cramprelief_in storyboard" -l output -s o -r -d "where to write it"
complete -c cramprelief -n "__cramprelief_in storyboard" -l theme -x -a "day night" -d "day (usual) or night"
complete -c cramprelief -n "__cramprelief_in storyboard" -l paper -x -a "a4 letter" -d "a4 (usual) or letter"
complete -c cramprelief -n "__cramprelief_in screenshots" -l screen -x -d "only screens whose names begin so"
complete -c cramprelief -n "__cramprelief_in screenshots" -l theme -x -a "day night dim contrast" -d "theme"
complete -c cramprelief -n "__cramprelief_in screenshots" -l size -x -d "size"
complete -c cramprelief -n "__cramprelief_in screenshots" -l text -x -d "text sizes from 100 to 200"
complete -c cramprelief -n "__cramprelief_in screenshots" -l every -d "all themes, sizes and text sizes that are not named"
complete -c cramprelief -n "__cramprelief_in screenshots" -l sheet -d "also one sheet with all pictures of each screen"
