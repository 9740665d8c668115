# SPDX-License-Identifier: MIT
# Completion for bash: goes to /usr/share/bash-completion/completions/cramprelief
_cramprelief() {
    local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}
    local commands="now play pick list show validate schema storyboard screenshots doctor"
    local places="calf shin thigh-back thigh-front inner-thigh foot-arch toes hand forearm"
    local words=""
    case $previous in
        --side) words="left right both" ;;
        --place) words=$places ;;
        --theme) words="day night" ;;
        *)
            if [ "$COMP_CWORD" -eq 1 ]; then
                words="$commands --help --version"
            else
                case $command in
                    now) words="$places --side --cannot-stand --help" ;;
                    pick) words="$places --cannot-stand --situation --condition --json --help" ;;
                    play) words="$(_cramprelief_routines) --text --speed --side --condition --help" ;;
                    show) words="$(_cramprelief_routines) --help" ;;
                    storyboard) words="$(_cramprelief_routines) -o --theme --side --paper --help" ;;
                    list) words="--place --json --help" ;;
                    validate) words="--json --help" ;;
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
