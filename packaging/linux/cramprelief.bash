# SPDX-License-Identifier: MIT
# Completion for bash: goes to /usr/share/bash-completion/completions/cramprelief
_cramprelief() {
    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}
    local commands="now wait play pick list show validate schema storyboard screenshots doctor"
    local places="calf shin thigh-back thigh-front inner-thigh foot-arch toes hand forearm"
    local situations="in-bed exercising in-water pregnant desk driving after-injury anywhere"
    local conditions="pregnancy varicose-veins diabetes neuropathy blood-thinners heart-failure \
        artery-disease clot-history kidney-disease recent-leg-injury recent-surgery \
        hip-replacement broken-skin skin-allergy nut-allergy mustard-allergy citrus-allergy \
        daisy-allergy menthol-allergy raynauds asthma epilepsy balance-problems child"
    local person="--cannot-stand --condition" words=""
    case $previous in
        --side) words="left right both" ;;
        --place) words=$places ;;
        --situation) words=$situations ;;
        --condition) words=$conditions ;;
        --theme) words="day night dim contrast" ;;
        --paper) words="a4 letter" ;;
        -o | --output) ;;
        *)
            if [ "$COMP_CWORD" -eq 1 ]; then
                words="$commands --help --version"
            else
                case $command in
                    now) words="$places --side --situation $person --help" ;;
                    pick) words="$places --situation $person --json --help" ;;
                    play) words="$(_cramprelief_routines) --text --speed --side $person --help" ;;
                    show) words="$(_cramprelief_routines) --help" ;;
                    storyboard) words="$(_cramprelief_routines) --output --theme --side --paper --help" ;;
                    screenshots) words="--screen --theme --size --text --every --sheet --help" ;;
                    list) words="--place --json --help" ;;
                    validate) words="--json --help" ;;
                    schema) words="--figure --guide --help" ;;
                    *) words="--help" ;;
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
