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
syntax keyword iptshValue change-link child chronic-isolation clarify class closed closing club
syntax keyword iptshValue co-worker cognitive colleague communication communication-analysis
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
syntax keyword iptshValue higher hopeful html hurt husband identity illness impasse in-law in-person
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
syntax keyword iptshClause closeness closeness-before closeness-wanted code combined company compare
syntax keyword iptshClause confide confidence confidence-after confidentiality conflict cons consent
syntax keyword iptshClause contact contrast copy-given correction cost costs countdown cut cutoff
syntax keyword iptshClause date deceased describe despite did died died-of difficulty direction
syntax keyword iptshClause disorder dispute dispute-gain dispute-issue dispute-options
syntax keyword iptshClause dispute-parallels dispute-plan dispute-since distance distress
syntax keyword iptshClause distress-after done dose due duration duty each effect effect-on-me
syntax keyword iptshClause elsewhere end ended enough entry error every everywhere evidence example
syntax keyword iptshClause expect-mine expect-theirs expected express expressed face family farewell
syntax keyword iptshClause fault faults feared feel feel-need feelings fictional final first-step
syntax keyword iptshClause first-step-on fix format frequency from good grief-scope guilt hard
syntax keyword iptshClause harm-to-others hear helps high-from hinders hint hope how-asks-for-help
syntax keyword iptshClause impact importance inert intent intention internal-coping inventory-min
syntax keyword iptshClause invitation issue item items joint kept kind knows label labels lateness
syntax keyword iptshClause lead lead-up learned length level likely limit limited link lived loss
syntax keyword iptshClause loss-time losses main-measure mania marked mastery means meant mechanism
syntax keyword iptshClause met method mindful mine minutes missed missing missing-most mode moment
syntax keyword iptshClause mood-after mood-before mood-effect name need needs negotiate new-bad
syntax keyword iptshClause new-good new-role next next-check next-time note-from notice object
syntax keyword iptshClause observation obstacle occasions of old-bad old-good old-role on on-loss
syntax keyword iptshClause on-restoration opened opening optional other-did others others-do output
syntax keyword iptshClause override panel parallels passive passive-aggressive past-attempt
syntax keyword iptshClause past-relations patient people people-for-help phq9-rc place plan
syntax keyword iptshClause plan-intent practice prescriber problem professionals pros protective
syntax keyword iptshClause psychosis purpose raised range reason reasons-for-living rebooked
syntax keyword iptshClause rebooked-from recent reciprocity reconnect recorded recording referral
syntax keyword iptshClause referred reinforce relapse-signs relationship-good relationship-hard
syntax keyword iptshClause reliable relieved remaining remark remission repair response restated
syntax keyword iptshClause restoration-time result reversal reversed review-date risk-situations
syntax keyword iptshClause rituals role-in-area roles safe safer-environment said same-elsewhere
syntax keyword iptshClause satisfaction scene self-steps sensitivity sentence shared-with shown-to
syntax keyword iptshClause sign signs since situations skill skills skills-needed social-distraction
syntax keyword iptshClause sort source speaker stage start state status step stop-rule strategies
syntax keyword iptshClause strategy strength style style-theirs substance substances sudden support
syntax keyword iptshClause support-at-death support-for-barrier support-new symptoms tag tags target
syntax keyword iptshClause tension tension-after term text theirs theme themes thoughts through time
syntax keyword iptshClause times times-week to to-whom today told tone tool tools transfer trigger
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

syntax keyword iptshVerb add answer ask asked chart circle define diff else exit expect for forget
syntax keyword iptshVerb help if include inventory language let list log mark move outcome phase
syntax keyword iptshVerb prep print progress quit redo remove rename repeat report retract scenario
syntax keyword iptshVerb score session set show stop suggest summary timeline try undo upgrade

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
