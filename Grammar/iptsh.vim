" Vim syntax file
" Language: iptsh
" Generated from the tables of the program; write it anew with `swift run iptsh-dev generate`.

if exists("b:current_syntax")
  finish
endif
let s:save = &cpo
set cpo&vim

syntax case match
syntax iskeyword @,48-57,_,-,#,192-255

syntax match iptshSign /[=<>+*/]\|!=\|\k\@1<!-/
syntax match iptshMissing /\<_\>/

syntax keyword iptshValue abroad abuse accepted accusing active acute-risk adjustment admission
syntax keyword iptshValue affect-work afraid after-event after-quarrel agreed-early anger angry
syntax keyword iptshValue anniversary annoyed as-prescribed as-printed as-printed-order as-scored
syntax keyword iptshValue ashamed assess assessment assumed-said assumed-understood at-night
syntax keyword iptshValue attachment-map attended aunt available avoidance back bargaining before
syntax keyword iptshValue before-talk beginning bereavement better between birth booster boosters
syntax keyword iptshValue boss both brother canceled cancelled caregiver carer cat change-itself
syntax keyword iptshValue change-link child chronic-isolation circle clarify class closed closing
syntax keyword iptshValue club co-worker cognitive colleague communication communication-analysis
syntax keyword iptshValue completed concluding conclusion conditions consolidate contacts core
syntax keyword iptshValue core-near count-attempts course cousin coworker csv dad daily daughter day
syntax keyword iptshValue dead death death-link decision-analysis declined deficits denial
syntax keyword iptshValue developmental dinner disappointed disappointment dismissing dispute-link
syntax keyword iptshValue dispute-stage disputes dissolution distant distraction doctor dog domains
syntax keyword iptshValue drop-out dropout dropped earlier educate emergency emotion emotional
syntax keyword iptshValue emptiness empty esteem estranged event-to-mood everything-at-once ex
syntax keyword iptshValue ex-husband ex-partner ex-wife expectations explore expression faith far
syntax keyword iptshValue father father-in-law fear fearful first-contact fortnightly frame free
syntax keyword iptshValue friend general gives giving-in glad grandchild granddaughter grandfather
syntax keyword iptshValue grandmother grandparent grandson grateful gratitude greet grief
syntax keyword iptshValue grief-and-loss grief-healthy-self group guilty handle-refusal happy held
syntax keyword iptshValue higher hopeful hurt husband identity illness impasse in-law in-person
syntax keyword iptshValue in-session increased indirect information initial intermediate
syntax keyword iptshValue interpersonal-deficits interpersonal-disputes interpersonal-incident
syntax keyword iptshValue interpersonal-sensitivity involvement ipc ipsrt ipt ipt-a ipt-b ipt-g
syntax keyword iptshValue ipt-m ipt-ptsd irritated isolation jealous jealousy job joy json
syntax keyword iptshValue keep-appointment keeping landlady landlord late letter letting-go
syntax keyword iptshValue life-change life-changes loneliness lonely long lost-contact lower mail
syntax keyword iptshValue manager markdown mastery-steps me meaning medicine message message-only
syntax keyword iptshValue messages middle mind-reading mixed mom money monitored month monthly
syntax keyword iptshValue mood-link mood-to-event mother mother-in-law motivate motivating moved mum
syntax keyword iptshValue mutual na near neighbor neighbour nephew new niece no-answer no-show none
syntax keyword iptshValue nonverbal not-applicable not-done not-taking now numb numbness observe
syntax keyword iptshValue old-role-loss open other other-family other-person-told others-active
syntax keyword iptshValue others-present out-of-bed over-3-months parent parting partly partner past
syntax keyword iptshValue past-ties pet phone planned practical practise pre preoccupied present
syntax keyword iptshValue pressing pride priest printed pro-rate professional propose proud purity
syntax keyword iptshValue quarrel rarely raw reached read receives reconciliation reduced refuse
syntax keyword iptshValue refused relational relationship release relief renegotiation
syntax keyword iptshValue repeat-exchange request resolved rest role-change role-disputes
syntax keyword iptshValue role-skills role-support role-transitions roleplay sad sadness safety
syntax keyword iptshValue same-home say-personal scared scored secure secured self separation
syntax keyword iptshValue sequence several-weekly shame shock short short-exchange sibling sister
syntax keyword iptshValue situational small-steps son specific spouse start-of-day started
syntax keyword iptshValue step-parent stopped strained stress study success supervisor switched
syntax keyword iptshValue table taking talk teacher team telephone tell tender tenderness
syntax keyword iptshValue termination testing text-message therapist therapy threat to-bed
syntax keyword iptshValue transition transitions tried-failed trying uncle unclear unmet vague
syntax keyword iptshValue values-goals video visit warn warning weekly weigh wife wished-for
syntax keyword iptshValue within-3-months working worried worry write wrong-moment

syntax keyword iptshFigure all any baseline change-percent count evidenced-areas first last latest
syntax keyword iptshFigure lead-area max mean min near-onset number open-flags share sum

syntax keyword iptshClause about acceptable act-at act-rise action adherence after afterwards
syntax keyword iptshClause aggressive agree agreed alone alone-or-with alternative alternatives
syntax keyword iptshClause anchor anniversaries answered answers appear applies area areas as as of
syntax keyword iptshClause as recorded asks-for-help assert assertive at at-home attendance
syntax keyword iptshClause auditc-cut avoidances barrier barrier-help because behavior-3-months
syntax keyword iptshClause behavior-ever behaviour-3-months behaviour-ever body born brings by
syntax keyword iptshClause cadence calm cause caution cautions change-wanted changed changed-on
syntax keyword iptshClause channel check chosen circumstances client client-answer clinician
syntax keyword iptshClause closeness closeness-before closeness-wanted code combined company confide
syntax keyword iptshClause confidence confidence-after confidentiality conflict cons consent contact
syntax keyword iptshClause contrast copy-given correction cost costs countdown cut cutoff date
syntax keyword iptshClause deceased describe despite did died died-of difficulty direction disorder
syntax keyword iptshClause dispute dispute-gain dispute-issue dispute-options dispute-parallels
syntax keyword iptshClause dispute-plan dispute-since distance distress distress-after done dose due
syntax keyword iptshClause duration duty each effect effect-on-me elsewhere end ended enough entry
syntax keyword iptshClause error every everywhere evidence example expect-mine expect-theirs
syntax keyword iptshClause expected express expressed face family farewell fault faults feared feel
syntax keyword iptshClause feel-need feelings fictional final first-step first-step-on fix format
syntax keyword iptshClause frequency from good grief-scope guilt hard harm-to-others hear helps
syntax keyword iptshClause high-from hinders hint hope how-asks-for-help impact importance inert
syntax keyword iptshClause intent intention internal-coping inventory-min invitation issue item
syntax keyword iptshClause items joint kept kind knows label labels lateness lead lead-up learned
syntax keyword iptshClause length level likely limit limited link lived loss loss-time losses
syntax keyword iptshClause main-measure mania marked mastery means meant mechanism met method
syntax keyword iptshClause mindful mine minutes missed missing missing-most mode moment mood-after
syntax keyword iptshClause mood-before mood-effect name need needs negotiate new-bad new-good
syntax keyword iptshClause new-role next next-check next-time note-from notice object observation
syntax keyword iptshClause obstacle occasions of old-bad old-good old-role on on-loss on-restoration
syntax keyword iptshClause opened opening optional other-did others others-do output override panel
syntax keyword iptshClause parallels passive passive-aggressive past-attempt past-relations patient
syntax keyword iptshClause people people-for-help phq9-rc place plan plan-intent practice prescriber
syntax keyword iptshClause problem professionals pros protective psychosis purpose raised range
syntax keyword iptshClause reason reasons-for-living rebooked rebooked-from recent reciprocity
syntax keyword iptshClause reconnect recorded recording referral referred reinforce relapse-signs
syntax keyword iptshClause relationship-good relationship-hard reliable relieved remaining remark
syntax keyword iptshClause remission repair response restated restoration-time result reversal
syntax keyword iptshClause reversed review-date risk-situations rituals role-in-area roles safe
syntax keyword iptshClause safer-environment said same-elsewhere satisfaction scene self-steps
syntax keyword iptshClause sensitivity sentence shared-with shown-to sign signs since situations
syntax keyword iptshClause skill skills skills-needed social-distraction sort source speaker stage
syntax keyword iptshClause start state status step stop-rule strategies strategy strength style
syntax keyword iptshClause style-theirs substance substances sudden support support-at-death
syntax keyword iptshClause support-for-barrier support-new symptoms tag tags target tension
syntax keyword iptshClause tension-after term text theirs theme themes thoughts through time times
syntax keyword iptshClause times-week to to-whom today told tone tool tools transfer trigger
syntax keyword iptshClause triggers trust typed understood understood-theirs unsaid unsure until use
syntax keyword iptshClause version wanted warning-signs was watch what when when-used where why
syntax keyword iptshClause window wish wish-dead with with dependents word words worked worse worth

syntax keyword iptshConstant yes no unknown

syntax keyword iptshOperator and in is known not or
syntax match iptshOperator /\<contains\>/

syntax keyword iptshKind advice advices affect affects aftercare agenda-item agreement assignment
syntax keyword iptshKind attachment attachments attempt attempts band bands brainstorming
syntax keyword iptshKind brainstormings case cases change changes clarification clarifications
syntax keyword iptshKind comment comments conflict-steps contract contracts coping critical
syntax keyword iptshKind criticals curve-mark curve-marks dear-man dearman decision decisions
syntax keyword iptshKind diagnoses diagnosis discharge discharges ending endings episode episodes
syntax keyword iptshKind erasure erasures event events extra extras feedback feeling flag flags foci
syntax keyword iptshKind focus formulation formulations gain gains gate gates goal goals grief-curve
syntax keyword iptshKind grief-curves histories history homework idea ideas incident incidents
syntax keyword iptshKind inquiries inquiry item-range item-ranges libraries library licence licences
syntax keyword iptshKind license loinc loincs maintenance maintenances marks measure measures
syntax keyword iptshKind medication medications mindfulness mood moods mourning nonresponse
syntax keyword iptshKind nonresponses note notes onset onsets option options pattern patterns person
syntax keyword iptshKind phases point points psychoeducation psychoeducations question questions
syntax keyword iptshKind rehearsal rehearsals relapse-plan relapse-plans relation relations review
syntax keyword iptshKind reviews risk risks role-pair role-pairs role-play round rounds safety-plan
syntax keyword iptshKind safety-plans safety-screen safety-screens schedule schedules scores screens
syntax keyword iptshKind sessions sick-role sick-roles social-rhythm social-rhythms style-map
syntax keyword iptshKind style-maps task tasks therapeutic-relation therapeutic-relations topic
syntax keyword iptshKind topics total totals treatment treatments turn turns value values variant
syntax keyword iptshKind variants vector vectors week weeks work

syntax keyword iptshVerb add answer ask asked define diff else exit expect for forget help if
syntax keyword iptshVerb include inventory language let list log mark move outcome phase print quit
syntax keyword iptshVerb redo remove rename repeat retract scenario score session set show stop
syntax keyword iptshVerb summary timeline try undo upgrade

syntax match iptshBroken /\%(^\|[^[:alnum:]_@$#.-]\)\@1<=[+-]\=\d[[:alnum:].:%_+-]*/
syntax match iptshNumber /\%(^\|[^[:alnum:]_@$#.-]\)\@1<=[+-]\=\d\+\(\.\d\+\)\=%\=\%([[:alnum:]:%_-]\)\@!/
syntax match iptshNumber /\%(^\|[^[:alnum:]_@$#.-]\)\@1<=\d\+\.\.\d\+\%([[:alnum:]:%_-]\)\@!/
syntax match iptshNumber /\%(^\|[^[:alnum:]_@$#.-]\)\@1<=\d\+\(min\|h\|d\|w\|mo\)\%([[:alnum:]:%_-]\)\@!/
syntax match iptshNumber /\%(^\|[^[:alnum:]_@$#.-]\)\@1<=\d\d:\d\d\%([[:alnum:]:%_-]\)\@!/
syntax match iptshNumber /\%(^\|[^[:alnum:]_@$#.-]\)\@1<=\d\{4}-\d\d\(-\d\d\)\=\%([[:alnum:]:%_-]\)\@!/
syntax match iptshNumber /\%(^\|[^[:alnum:]_@$#.-]\)\@1<=\d\{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\%([[:alnum:]:%_-]\)\@!/

syntax match iptshLabel /\<\K[[:alnum:]_-]*#\d\+/
syntax match iptshVariable /\$\a[[:alnum:]_-]*/
syntax match iptshEntry /@\d\+\(\.\d\+\)\=/
syntax match iptshEscape /\\\(["\\nt{}]\|u{\x\{1,7}}\)/ contained
syntax region iptshInterpolation matchgroup=iptshBrace start=/{/ end=/}/ contained contains=TOP
syntax region iptshString start=/"/ skip=/\\\\\|\\"/ end=/"/ oneline contains=iptshEscape,@Spell
syntax region iptshTemplate start=/\$"/ skip=/\\\\\|\\"/ end=/"/ oneline
  \ contains=iptshEscape,iptshInterpolation,@Spell
syntax region iptshTextBlock start=/"""/ end=/"""/ contains=@Spell
syntax match iptshRawText /|.*$/ contains=@Spell
syntax match iptshComment /\%(^\|[[:blank:]{;]\)\@1<=#.*$/ contains=@Spell

highlight default link iptshVerb Statement
highlight default link iptshKind Type
highlight default link iptshClause Identifier
highlight default link iptshFigure Function
highlight default link iptshValue Constant
highlight default link iptshConstant Boolean
highlight default link iptshMissing Boolean
highlight default link iptshOperator Operator
highlight default link iptshSign Operator
highlight default link iptshNumber Number
highlight default link iptshBroken Error
highlight default link iptshLabel Tag
highlight default link iptshVariable Identifier
highlight default link iptshEntry Tag
highlight default link iptshString String
highlight default link iptshTemplate String
highlight default link iptshTextBlock String
highlight default link iptshRawText String
highlight default link iptshEscape SpecialChar
highlight default link iptshBrace Delimiter
highlight default link iptshComment Comment

let b:current_syntax = "iptsh"
let &cpo = s:save
unlet s:save
