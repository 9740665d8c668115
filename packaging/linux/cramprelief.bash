# SPDX-License-Identifier: MIT
# Made by tools/make_completions.py. Do not edit it by hand.
# Completion for bash: goes to /usr/share/bash-completion/completions/cramprelief
_cramprelief() {
    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}
    local places="calf shin thigh-back thigh-front inner-thigh foot-arch toes hand forearm toes-up leg-unsure buttock hip-front hip-side fingers upper-arm neck jaw upper-back back side-stitch belly period chest"
    local sides="left right both"
    local situations="in-bed exercising in-water pregnant desk driving after-injury plane wheelchair racing dialysis child-night writing-music anywhere"
    local conditions="pregnancy after-birth breastfeeding varicose-veins diabetes feet-checked neuropathy blood-thinners heart-failure artery-disease clot-now clot-before kidney-disease dialysis liver-disease recent-leg-injury recent-surgery hip-replacement may-stretch knee-replacement spine-surgery hernia bone-thinning neck-illness spinal-cord-injury als parkinsons broken-skin skin-allergy nut-allergy mustard-allergy citrus-allergy daisy-allergy menthol-allergy raynauds asthma epilepsy balance-problems child"
    local words=""
    case "$command $previous" in
        "now --side") words="$sides" ;;
        "now --situation") words="$situations" ;;
        "now --condition") words="$conditions" ;;
        "play --speed") words="" ;;
        "play --side") words="$sides" ;;
        "play --condition") words="$conditions" ;;
        "pick --situation") words="$situations" ;;
        "pick --condition") words="$conditions" ;;
        "pick --why") words="$(_cramprelief_routines)" ;;
        "list --place") words="$places" ;;
        "storyboard -o" | "storyboard --output") words="" ;;
        "storyboard --side") words="$sides" ;;
        "storyboard --theme") words="day night" ;;
        "storyboard --paper") words="a4 letter" ;;
        "storyboard --head") words="" ;;
        "storyboard --logo") words="" ;;
        "storyboard --for") words="" ;;
        "storyboard --author") words="" ;;
        "storyboard --rounds") words="" ;;
        "bundle -o" | "bundle --output") words="" ;;
        "bundle --author") words="" ;;
        "bundle --licence") words="" ;;
        "bundle --date") words="" ;;
        "add --replace") words="" ;;
        "screenshots --screen") words="" ;;
        "screenshots --theme") words="day night dim contrast" ;;
        "screenshots --size") words="" ;;
        "screenshots --text") words="" ;;
        "diary --period") words="4w 3m 1y" ;;
        "diary --format") words="csv json ics" ;;
        "diary --started") words="" ;;
        "diary --place") words="$places" ;;
        "diary --side") words="$sides" ;;
        "diary --situation") words="$situations" ;;
        "diary --seconds") words="" ;;
        "diary --pain-before") words="" ;;
        "diary --pain-after") words="" ;;
        "diary --helped") words="$(_cramprelief_routines)" ;;
        "diary --trigger") words="" ;;
        "diary --note") words="" ;;
        *)
            if [ "$COMP_CWORD" -eq 1 ]; then
                words="now wait play pick list show validate schema storyboard bundle add screenshots diary doctor --help --version"
            else
                case $command in
                    now) words="$places --cannot-stand --side --situation --condition --help" ;;
                    wait) words="--help" ;;
                    play) words="$(_cramprelief_routines) --text --speed --cannot-stand --side --condition --help" ;;
                    pick) words="$places not-sure several --cannot-stand --situation --condition --why --json --help" ;;
                    list) words="--place --json --help" ;;
                    show) words="$(_cramprelief_routines) --help" ;;
                    validate) words="--json --help" ;;
                    schema) words="--figure --guide --help" ;;
                    storyboard) words="$(_cramprelief_routines) --output --side --theme --paper --head --logo --for --author --rounds --help" ;;
                    bundle) words="$(_cramprelief_routines) --output --author --licence --date --help" ;;
                    add) words="--dry-run --replace --json --help" ;;
                    screenshots) words="--screen --theme --size --text --every --sheet --help" ;;
                    diary) words="list find summary add import export backup repair --json --period --format --started --about --place --side --situation --seconds --pain-before --pain-after --helped --trigger --note --help" ;;
                    doctor) words="--help" ;;
                esac
            fi
            ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}
_cramprelief_routines() {
    cramprelief list 2>/dev/null | cut -d ' ' -f 1
}
complete -o default -F _cramprelief cramprelief
