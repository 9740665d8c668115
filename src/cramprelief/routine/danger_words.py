# SPDX-License-Identifier: MIT
"""The dangerous advice that people write for cramps, in the languages they write in, and what to write instead.

A sentence is a finding where it has a word of every group of one language, and none of `unless`, and nothing in it
forbids what it names. Small letters; `ё` is read as `е`, `ß` as `ss`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Danger:
    """One kind of dangerous advice: why it harms, what to write, and for each language the groups of its words."""

    why: str
    write: str
    groups: tuple[tuple[str, ...], ...]
    unless: str = ""


_COUNT = (
    r"(?:\d+(?:[.,/]\d+)?|[½¼¾]|an?|one|two|three|four|half an?|double|eine?n?|zwei|drei|vier|(?:eine )?halbe|doppelte"
    r"|una?|un|dos|tres|media|doble|une|deux|trois|demi|одн\w+|две|два|три|пол|двойн\w+)"
)
_MEDICINE = (
    r"(?:ibuprof\w+|parac[eé]tamol\w*|acetaminophen|tylenol|doliprane|aspirin\w*|naproxen\w*|diclofena[ck]\w*|voltaren"
    r"|magn[eé]si\w+|potassium|kalium|potasio|calcium|kalzium|calcio|baclofen\w*|diazepam|muscle relaxants?|"
    r"painkillers?"
    r"|schmerzmittel|schmerztablette\w*|analg[eé]si\w+|antidouleur\w*|limptar|ибупрофен\w*|парацетамол\w*|аспирин\w*"
    r"|анальгин\w*|диклофенак\w*|магни\w+|кали[йяею]\w*|кальци\w+|но-шп\w+|обезболивающ\w+)"
)
_OIL = r"(?!\s+(?:of |de |d'|d’)?\s*(?:\w+\s+)?\w*(?:oil|öl|aceite|huile|масл))"

DANGERS: tuple[Danger, ...] = (
    Danger(
        "Ice on skin burns it.",
        'Write "Lay a cool pack in a cloth on it".',
        (
            (
                r"\bice(?!\s+cream|\s+skat)\b|\bice[- ]?(?:cubes?|packs?|bags?)\b|\bfrozen\b|\bfreezer\b|"
                r"\bfreezing\b|\bsnow\b",
                r"\b(?:bare|naked|skin|direct(?:ly)?|calf|calves|legs?|foot|feet|toes?|thighs?|shins?|hands?|arms?|"
                r"back|neck|"
                r"belly|muscles?|cramps?|sore|spot|it)\b",
            ),
            (
                r"\beis\b|\beis(?:würfel|beutel|pack|wasser|spray|akku)\w*|\b(?:tief)?gefror\w+|\btiefkühl\w+|"
                r"\bschnee\b",
                r"\b(?:nackt|bloss)\w*|\bdirekt\b|\bhaut\b|\bwaden?\b|\bbeine?\b|\bfuss\b|\bfüsse\b|\bzehen?\b|"
                r"\b(?:ober)?schenkel\b|\bmuskel\b|\bstelle\b",
            ),
            (
                r"\bhielo\b|\bcongelad\w+|\bnieve\b",
                r"\bpiel\b|\bdesnud\w+|\bdirectamente\b|\bpantorrillas?\b|\bgemelos?\b|\bpiernas?\b|\bpies?\b|"
                r"\bdedos?\b|\bmuslos?\b|"
                r"\bmúsculos?\b",
            ),
            (
                r"\bglaçons?\b|\bglace\b|\bsurgelé\w*|\bcongelé\w*|\bneige\b",
                r"\bpeau\b|\bnue?s?\b|\bdirectement\b|\bmollets?\b|\bjambes?\b|\bpieds?\b|\borteils?\b|\bcuisses?\b|"
                r"\bmuscles?\b",
            ),
            (
                r"\bлед\b|\bльд(?:а|ом|у|инк\w*)\b|\bледян\w+|\bзаморожен\w+|\bснег\w*",
                r"\bкож\w+|\bгол(?:ую|ой|ое|ый|ом|ых|ые|ым)\b|\bобнаж\w+|\bикр\w+|\bног\w+|\bстоп\w+|\bпальц\w+|"
                r"\bбедр\w+|\bголен\w+|"
                r"\bмышц\w+",
            ),
        ),
        unless=r"\bcloths?\b|\btowels?\b|\bwrap\w*|\bsocks?\b|\bcover\w*|\bt-?shirt\b|\btuch\b|\bhandtuch\w*|"
         r"\b(?:ein|um)gewickelt\w*|"
        r"\bsocken?\b|\blappen\b|\bpaños?\b|\btoallas?\b|\benv(?:uelt|olv|uelv)\w+|\btrapos?\b|\btela\b|\blinge\b|"
        r"\bserviettes?\b|\btissu\b|"
        r"\benvelopp\w+|\btorchon\b|\bткан\w+|\bполотен\w+|\bсалфетк\w+|\bзаверн\w+|\bоберн\w+|\bноск\w+",
    ),
    Danger(
        "Heat that is hard to bear burns, most of all where one feels less.",
        'Write "Warm, not hot: at most 40 °C (104 °F)".',
        (
            (r"\b(?:as )?(?:hot|warm|cold) as (?:you|they|one|he|she|it|is|possible|bearable|gets?)\b|\b(?:hottest|"
             r"coldest)\b|\bscalding\b|"
             r"\b(?:very|really|extremely|steaming|burning|piping) hot\b|\bboiling\b|\buntil (?:it|the skin) burns\b",),
            (r"\bso (?:heiss|warm|kalt) (?:wie|es|du|sie)\b|\bheissest\w*|\bkochend\w*|\b(?:sehr|richtig|brüh|"
             r"kochend)\s?heiss\w*",),
            (r"\b(?:tan |lo más )(?:caliente|frí[oa])s?\b|\bhirviendo\b|\bhirviente\b|\bmuy caliente\b|\bardiendo\b",),
            (r"\b(?:aussi|le plus|la plus) (?:chaud|froid)e?\b|\bbouillante?s?\b|\bbrûlante?s?\b|\btrès chaude?s?\b",),
            (r"\b(?:так|настолько|как можно|максимально|очень|самой|самую|самая)(?: \w+)? горяч\w+|\bкипят\w+|"
             r"\bкипящ\w+|\bобжигающ\w+|"
             r"\bгоряч\w+[^.]{0,30}(?:терп\w+|выдерж\w+|вытерп\w+)|\b(?:терп\w+|выдерж\w+)[^.]{0,30}горяч\w+",),
        ),
    ),
    Danger(
        "Pain is the sign to stop; who goes on may tear the muscle.",
        'Write "Feel a soft pull. Stop at sharp pain".',
        (
            (r"\b(?:through|past|despite|ignor(?:e|ing)|in spite of|beyond|into|bear(?:ing)?|fight(?:ing)?|endur(?:e|"
             r"ing)|push(?:ing)?) "
             r"(?:the |any |all |your |some |more )*pain\b|\buntil it (?:really )?(?:hurts|burns|aches|is painful)\b|"
             r"\bas (?:hard|far|deep) as you (?:can|possibly)\b|"
             r"\bno pain,? no gain\b|\bgrit your teeth\b|\b(?:even )?(?:if|though|"
             r"when) it (?:really )?hurts,? (?:keep|go|carry|hold|pull|push|stretch|more|press)\b|"
             r"\beven (?:if|though|when) it (?:\w+ )?(?:hurts|aches|is painful)\b|\b(?:should|must|has to|needs to|"
             r"will have to) hurt\b|\bwith all your (?:strength|might|force)\b",),
            (r"\b(?:durch|über|trotz|gegen|in) (?:den |des |dem |die |starken? |starker |jeden )*schmerz\w*|"
             r"\bschmerz\w*(?: einfach)? "
             r"(?:ignorier|aushalt|aushält|ertrag|übergeh)\w*|\b(?:ignorier|ertrag|übergeh|halt|halte)\w* (?:den|die|"
             r"jeden|deinen|ihren) schmerz\w*|"
             r"\bbis es (?:richtig )?(?:weh ?tut|schmerzt|brennt)|\bzähne zusammen|\bauch wenn es (?:\w+ )?(?:weh|"
             r"schmerz)\w*|\bmit (?:aller|voller) kraft\b|"
             r"\bso (?:fest|stark|weit) (?:wie|du|sie|es)\b",),
            (r"\b(?:a través del?|a pesar del?|por encima del?|más allá del?|pese al?|contra el) dolor\b|"
             r"\baunque (?:te |le |les )?(?:duela|dolier)\w*|"
             r"\bhasta que (?:te |le )?(?:duela|queme|arda)\b|\b(?:ignor|aguant|soport|resist)\w* (?:el|todo el|tu|"
             r"su) dolor\b|\bcon todas? (?:tus?|sus?) fuerzas?\b|"
             r"\blo más fuerte\b|\bapret\w+ los dientes\b",),
            (r"\b(?:malgré|à travers|au-delà de|au delà de|contre|dans) (?:la |toute |une )?douleur\b|\bmême (?:si|"
             r"quand) (?:ça|cela|c['’]est) (?:\w+ )?(?:mal|douloureux)\b|"
             r"\bjusqu['’](?:à|a) (?:ce que (?:ça|cela) (?:fasse mal|brûle)|la douleur)\b|\b(?:ignor|support|endur|"
             r"surmont)\w* (?:la|toute|votre|ta) douleur\b|"
             r"\bserre\w* les dents\b|\bde toutes? (?:tes|vos|ta|votre) forces?\b|\b(?:le|"
             r"aussi) (?:plus )?fort (?:possible|que)\b",),
            (r"\b(?:через|сквозь|несмотря на|превозмог\w+|преодолев\w+|игнориру\w+|вопреки) (?:сильную |любую |"
             r"эту )?бол[ьи]\b|\bтерпи(?:те)? (?:эту |любую )?боль\b|"
             r"\b(?:вы|пере)терпи\w* боль\b|\bдо (?:сильной |появления )?боли\b|\bдаже если (?:\w+ )?(?:больно|"
             r"болит)\b|\bизо всех сил\b|\bсти(?:сн|ск)\w+ зубы\b|"
             r"\bпока не (?:заболит|станет больно|будет больно)\b",),
        ),
    ),
    Danger(
        "Springing makes the muscle clench and can tear it.",
        'Write "Pull slowly and hold still".',
        (
            (r"\bspring(?:s|ing)? (?:up|down|back|gently|softly|lightly|into|in and|out|forward|on|a little|"
             r"in the)\b|\bspringy\b|\bspringing\b|\bbob(?:s|bing)?\b|"
             r"\bbounc\w+|\bjerk\w*|\byank\w*|\bpuls(?:e|es|ing) (?:up|down|at|in|the|into|gently|a little)\b|"
             r"\brock (?:it |the foot |the leg )?hard\b|"
             r"\bswing(?:s|ing)? (?:it|the|your)\b|\bwith (?:a )?(?:swing|momentum)\b|\bsnap (?:it|the|your)\b|"
             r"\bjump(?:s|ing)? (?:up|down|on|to)\b",),
            (r"\b(?:nach|mit)?wipp(?:en|e|st|t|end\w*)\b|\b(?:nach)?feder(?:n|nd\w*|st|t)\b|"
             r"\bfedere?(?: \w+)? nach\b|\bruckart\w*|\bruckweise\b|\bruckeln?\b|\bruck\b|"
             r"\bmit schwung\b|\bschwungvoll\w*|\bhüpf\w+|\breiss\w*|\bzerr(?:en|e|t)\b",),
            (r"\brebot\w+|\btirones\b|\btirón\b|\bbruscamente\b|\bbrusc[oa]s?\b|\bcon impulso\b|\bbalance\w+ (?:con|"
             r"fuerte)\b|\bde golpe\b|\bsacud\w+|\bsalt(?:a|e|ar|os|itos)\b",),
            (r"\brebond\w*|\b(?:par )?à[- ]coups?\b|\bressort\w*|\bsaccad\w*|\bbrusque\w*|\bavec (?:de l['’])?élan\b|"
             r"\bbalanc\w+ fort\b|\bd['’]un coup\b|\bsecou\w+|\bsautill\w+",),
            (r"\bпружин\w+|\bрывк\w+|\bрывок\b|\bрывками\b|\bрезко\b|\bрезкими\b|\bрезким\b|\bподпрыг\w+|\bпопрыг\w+|"
             r"\bдерга\w+|\bдерн\w+|\bраскачива\w+|\bтолчк\w+",),
        ),
    ),
    Danger(
        "A joint that is cracked or twisted can be hurt; at the neck it can tear an artery.",
        'Write "Move only as far as it is easy".',
        (
            (r"\bcrack(?:s|ed|ing)? (?:it|your|the|his|her|a|any|each)\b|\b(?:neck|back|spine|joints?|knuckles|toes|"
             r"jaw|knees?|hips?|fingers|it) (?:\w+ )?(?:crack|click|pop|snap)s?\b|"
             r"\buntil (?:it|they|the \w+|your \w+) (?:cracks?|clicks?|pops?|snaps?)\b|\bpop (?:your|the|it|a|"
             r"each) ?(?:neck|back|joints?|hips?|jaw|toes|knuckles|spine|back in)?\b|"
             r"\b(?:cracking|snapping) (?:\w+ )?(?:sound|noise|joints?|neck|back)\b|\badjust (?:your|"
             r"the) (?:own )?(?:neck|spine|back)\b|"
             r"\b(?:twist|jerk|wrench) (?:your|the|his|her) (?:neck|head)\b|\b(?:put|push|set) (?:it|"
             r"the \w+) back in(?:to)? (?:place|its socket)\b",),
            (r"\b(?:ein)?renk\w*|\beingerenkt\w*|\bknack\w*|\bkrach(?:en|t)\b|\bknirsch\w*",),
            (r"\bcruj\w+|\btron(?:ar|a|e|é|arse) (?:el|la|los|las|tu|tus|su|sus)\b|\btruen\w+|\bchasqu\w+|"
             r"\bacomod\w+ (?:el|la) (?:cuello|columna|hueso)\b",),
            (r"\bcraqu\w+|\bremett\w+ (?:\w+ )?en place\b|\bfai\w+ claquer\b",),
            (r"\bхруст\w*|\bхрустн\w*|\bвправ\w+|\bщелкн\w+|\bщелч\w+",),
        ),
    ),
    Danger(
        "A red, hot or swollen leg may hide a clot, and rubbing can loosen it.",
        'Write "Swollen, red or hot? Do not rub. Get help today".',
        (
            (
                r"\b(?:rub|massag|knead|strok|squeez|pinch|press|roll)\w*",
                r"\bswollen\b|\bswells?\b|\bswelling\b|\binflam\w+|\bred(?:dened|dish)?(?= (?:and|or|leg|calf|skin|"
                r"spot|area|foot|hot|swollen|streak|part|patch)|,)|\bhot (?:leg|calf|spot|"
                r"area|foot|part|swollen)\b|\bclots?\b|\bvaricose\b|\bbruis\w+",
            ),
            (r"\b(?:ein|ver)?reib\w*|\bmassi?er\w*|\bmassage\w*|\bknet\w*|\b(?:aus)?streich\w*|\bdrück\w*",
             r"\b(?:an)?geschwoll\w+|\bschwellung\w*|\brot(?:e|es|en|er|em)?\b|\bgerötet\w*|\bentzündet\w*|"
             r"\bthrombose\w*|\bkrampfader\w*|\bheisse[nrs]? (?:bein|wade)\b"),
            (r"\bfrot\w+|\bfrieg\w+|\bmasaj\w+|\bamas\w+|\bfriccion\w+|\bpresion\w+|\bsob(?:a|e|"
             r"ar)\b", r"\bhinchad\w+|\bhinchazón\b|\binflamad\w+|\broj[oa]s?\b|\benrojecid\w+|\btromb\w+|"
             r"\bvárices\b|\bvarices\b|\bcoágul\w+"),
            (r"\bfrott\w+|\bmass(?:e|ez|er|age|ages)\b|\bpétri\w+|\bfriction\w+|\bappuy\w+", r"\bgonfl\w+|\benfl\w+|"
             r"\brouges?\b|\benflamm\w+|\bcaillots?\b|\bvarices?\b|\bphlébite\w*"),
            (r"\bрастир\w+|\bразотр\w+|\bразотри\w*|\bмассир\w+|\bпомассир\w+|\bмассаж\w*|\bразомн\w+|\bразмин\w+|"
             r"\b(?:по)?три(?:те)?\b|\bвтира\w+|\bвотр\w+", r"\bопух\w+|\bотек\w*|\bотечн\w+|\bкрасн\w+|\bпокрасн\w+|"
             r"\bвоспал\w+|\bтромб\w*|\bварикоз\w*"),
        ),
    ),
    Danger(
        "A dose that is right for one person harms another.",
        'Write "Ask a pharmacist which is safe for you", with no amount.',
        (
            (r"\b\d+(?:[.,]\d+)?\s*(?:mg|mcg|µg|μg|iu|ie|i\.e\.|milli?gram\w*|mikrogramm?\w*|micro(?:gram|gramo|"
             r"gramme)\w*|miligramo\w*|мг|мкг|миллиграмм\w*|микрограмм\w*)\b",),
            (rf"\b{_COUNT}\s+(?:\w+\s+){{0,2}}(?:tablets?|pills?|capsules?|caplets?|lozenges?|sachets?|puffs?|doses?|"
             rf"drops?{_OIL})\b",),
            (rf"\b{_COUNT}\s+(?:\w+\s+){{0,2}}(?:tabletten?|pillen?|kapseln?|brausetabletten?|dosis|dosen|"
             rf"tropfen{_OIL})\b",),
            (rf"\b{_COUNT}\s+(?:\w+\s+){{0,2}}(?:tabletas?|pastillas?|píldoras?|cápsulas?|comprimidos?|dosis|"
             rf"gotas?{_OIL})\b",),
            (rf"\b{_COUNT}\s+(?:\w+\s+){{0,2}}(?:comprimés?|cachets?|gélules?|pilules?|doses?|gouttes?{_OIL})\b",),
            (rf"\b{_COUNT}\s*-?(?:\w+\s+){{0,2}}(?:таблет\w+|капсул\w+|пилюл\w+|доз\w+|капел\w+{_OIL}|капл\w+{_OIL})",),
            (rf"\b(?:take|swallow|try|use|have|nimm|nehmen|nehme|schluck\w*|tom[ae]\w*|trag[ae]\w*|prend\w*|prenez|"
             rf"avale\w*|прими\w*|примите|выпе\w+|пейте|пей)\b[^.]{{0,40}}\b{_MEDICINE}",),
            (r"\b(?:double|twice|triple|maximum|max|daily|usual|full|higher|doppelte|maximale|tägliche|doble|máxima|"
             r"diaria|maximale|quotidienne|двойн\w+|максимальн\w+|суточн\w+) (?:the |la |de la )?(?:dose|dosis|"
             r"tagesdosis|доз\w+)\b",),
            (rf"\b{_COUNT}\s+(?:\w+\s+)?(?:tea|table)?spoon(?:ful)?s? of (?:epsom |table )?(?:salts?|magnesium|"
             rf"potassium|baking soda|bicarbonate)\b",),
            (rf"\b{_COUNT}\s+(?:\w+\s+)?(?:tee|ess)?löffel (?:\w+ )?(?:salz|magnesium|kalium|natron)\b",),
            (rf"\b{_COUNT}\s+(?:\w+\s+)?(?:cucharad(?:it)?as?|cucharillas?) de (?:\w+ )?(?:sal|magnesio|potasio|"
             rf"bicarbonato)\b",),
            (rf"\b{_COUNT}\s+(?:\w+\s+)?(?:cuill[eè]res?|cuillerées?) (?:à \w+ )?de (?:sel|magnésium|potassium|"
             rf"bicarbonate)\b",),
            (rf"\b{_COUNT}\s+(?:\w+\s+)?(?:чайн\w+ |столов\w+ )?лож\w+ (?:соли|магни\w+|соды|кали\w+)",),
        ),
        unless=r"\bask a pharmacist\b|\bask (?:your|a) doctor\b",
    ),
    Danger(
        "Pricking the skin can cause infection and bleeding.",
        "Leave it out.",
        (
            (r"\b(?:stich|stech|piks)\w*\b[^.]*\b(?:nadel|haut|wade|muskel)\w*|\b(?:nadel|lanzette)\w*",),
            (r"\bagujas?\b|\bpinch(?:a|e|ar|azos?)\b[^.]*\b(?:piel|músculo|pantorrilla|pierna|alfiler)\b|"
             r"\balfiler\w*",),
            (r"\baiguilles?\b|\bpiqu(?:e|er|ez)\b[^.]*\b(?:peau|muscle|mollet|jambe)\b|\bépingles?\b",),
            (r"\bигл\w+|\bиголк\w+|\bбулавк\w+|\bуколи\w*|\bуколоть\b",),
        ),
    ),
    Danger(
        "Quinine and tonic water have done serious harm.",
        "Leave it out.",
        ((r"\bchinin\w*|\bquinina\b|\bquinine\b|\bхинин\w*|\btonic ?water\b|\bagua tónica\b|\bтоник\w*",),),
    ),
)  # fmt: skip

_FORBIDS = re.compile(
    r"\b(?:never|no|not|don['’]?t|doesn['’]?t|mustn['’]?t|shouldn['’]?t|cannot|can['’]?t|without|avoid|nothing|"
    r"nobody|instead of|rather than|stop if|stop when|"
    r"nie|niemals|nicht|keine?[nmrs]?|ohne|vermeide\w*|statt|"
    r"nunca|jamás|no|sin|evit[ae]\w*|tampoco|"
    r"jamais|ne|n'\w+|pas|sans|évite\w*|aucune?|"
    r"не|никогда|без|нельзя|избега\w+|ни|вместо)(?!\w)"
)
_URGES = re.compile(
    r"\b(?:not (?:too|only|just|yet|until|enough)|no (?:matter|less|problem|worries)|(?:do not|don['’]?t|"
    r"never) (?:stop|worry|be (?:afraid|shy|scared)|give up|mind|fear|let go)|"
    r"without (?:stopping|fear|a break|pause)|nicht (?:nur|zu|aufhören|nachlassen|aufgeben)|keine (?:angst|sorge)|"
    r"ohne (?:angst|pause)|nicht weniger|"
    r"no (?:sol[oa]|sólo|solamente|pares|pare|tengas? miedo|temas?|te preocupes)|sin (?:miedo|parar|pausa)|"
    r"pas seulement|(?:n['’]ai\w*|n['’]ayez) pas peur|ne (?:t['’]arrête|vous arrêtez|lâche\w*|craign\w+) pas|"
    r"sans (?:peur|arrêt|pause)|"
    r"не (?:только|бойтесь|бойся|останавлива\w+|сдава\w+|меньше)|без (?:остановки|страха))\b"
)
"""Words that look as if they forbade something and urge to go on."""
_BREAKS = re.compile(r"[.?!;:…\n]|\b(?:but|sondern|aber|sino|pero|mais|но|а)\b")


@cache
def _compiled() -> tuple[tuple[Danger, tuple[tuple[re.Pattern[str], ...], ...], re.Pattern[str] | None], ...]:
    return tuple(
        (
            danger,
            tuple(tuple(re.compile(words) for words in group) for group in danger.groups),
            re.compile(danger.unless) if danger.unless else None,
        )
        for danger in DANGERS
    )


def dangers(text: str) -> Iterator[tuple[str, Danger]]:
    """The dangerous words of a text as they are folded, each with its kind; one of a kind at most."""
    folded = unicodedata.normalize("NFC", text).casefold().replace("ё", "е").replace("’", "'")
    sentences = list(dict.fromkeys(part.strip() for part in _BREAKS.split(folded)))
    for danger, every, unless in _compiled():
        groups = [group for group in every if _all_in(group, folded) is not None]
        for sentence in sentences if groups else ():
            if unless is not None and unless.search(sentence):
                continue
            found = next((words for group in groups if (words := _all_in(group, sentence))), None)
            if found and not _forbidden(sentence.replace(found, " ", 1)):
                yield found, danger
                break


def _all_in(group: tuple[re.Pattern[str], ...], sentence: str) -> str | None:
    found = [pattern.search(sentence) for pattern in group]
    first = found[0]
    return first.group() if first is not None and all(found) else None


def _forbidden(sentence: str) -> bool:
    """Whether a word that forbids stands in what is left of a sentence without what it may forbid."""
    return _FORBIDS.search(_URGES.sub(" ", sentence)) is not None
