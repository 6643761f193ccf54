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

syntax keyword iptshValue abroad abuse accepted accusing active acute-risk addition adjustment
syntax keyword iptshValue admission affect-work afraid after-event after-quarrel agreed-early always
syntax keyword iptshValue anger angry anniversary annoyed as-prescribed as-printed as-printed-order
syntax keyword iptshValue as-scored ashamed assess assessment assumed-said assumed-understood
syntax keyword iptshValue at-night attachment-map attended aunt available avoidance back bargaining
syntax keyword iptshValue before before-talk beginning bereavement better between birth booster
syntax keyword iptshValue boosters boss both brother canceled cancelled caregiver carer cat
syntax keyword iptshValue change-itself change-link child chronic-isolation clarify class closed
syntax keyword iptshValue club co-worker cognitive colleague color communication
syntax keyword iptshValue communication-analysis completed concluding conclusion conditions
syntax keyword iptshValue consolidate contacts core core-near count-attempts course cousin coworker
syntax keyword iptshValue csv dad daily daughter day dead death death-link decision-analysis
syntax keyword iptshValue declined deficits denial developmental dinner disappointed disappointment
syntax keyword iptshValue dismissing dispute-link dispute-stage disputes dissolution distant
syntax keyword iptshValue distraction doctor dog domains drop-out dropout dropped earlier educate
syntax keyword iptshValue emergency emotion emotional emptiness empty esteem estranged event-to-mood
syntax keyword iptshValue everything-at-once ex ex-husband ex-partner ex-wife expectations explore
syntax keyword iptshValue expression faith far father father-in-law fear fearful first-contact
syntax keyword iptshValue fortnightly free friend general gives giving-in glad grandchild
syntax keyword iptshValue granddaughter grandfather grandmother grandparent grandson grateful
syntax keyword iptshValue gratitude greet grief grief-and-loss grief-healthy-self group guilty
syntax keyword iptshValue handle-refusal happy held higher hints hopeful html hurt husband identity
syntax keyword iptshValue illness impasse in-law in-person in-session increased indirect information
syntax keyword iptshValue initial intermediate interpersonal-deficits interpersonal-disputes
syntax keyword iptshValue interpersonal-incident interpersonal-sensitivity involvement ipc ipsrt
syntax keyword iptshValue ipsrt-only ipt ipt-a ipt-b ipt-g ipt-m ipt-ptsd irritated isolation
syntax keyword iptshValue jealous jealousy job joy json keep-appointment keeping landlady landlord
syntax keyword iptshValue late letter letting-go life-change life-changes lock-after loneliness
syntax keyword iptshValue lonely long lost-contact lower mail manager markdown mastery-steps me
syntax keyword iptshValue meaning medicine message message-only messages middle mind-reading mixed
syntax keyword iptshValue mom money monitored month monthly mood-link mood-to-event mother
syntax keyword iptshValue mother-in-law motivate motivating moved mum mutual na near neighbor
syntax keyword iptshValue neighbour nephew niece no-answer no-show none nonverbal not-applicable
syntax keyword iptshValue not-done not-taking now numb numbness observe off old-role-loss other
syntax keyword iptshValue other-family other-person-told others-active others-present out-of-bed
syntax keyword iptshValue over-3-months pager painting parent parting partly partner past past-ties
syntax keyword iptshValue pet phone practical practise pre preoccupied present pressing pride priest
syntax keyword iptshValue printed pro-rate professional propose proud purity quarrel rarely raw
syntax keyword iptshValue reached read receives reconciliation reduced refuse refused relational
syntax keyword iptshValue relationship release relief renegotiation repeat-exchange request resolved
syntax keyword iptshValue rest return-line role-change role-disputes role-skills role-support
syntax keyword iptshValue role-transitions roleplay sad sadness safety same-home say-personal scared
syntax keyword iptshValue scored secure secured self separation sequence several-weekly shame shock
syntax keyword iptshValue short short-exchange sibling sister situational small-steps son specific
syntax keyword iptshValue spouse start-of-day started step-parent stopped strained stress study
syntax keyword iptshValue success suggestions supervisor switched table taking talk teacher team
syntax keyword iptshValue telephone tell tender tenderness termination testing text-message
syntax keyword iptshValue therapist therapy threat to-bed transition transitions tried-failed trying
syntax keyword iptshValue uncle unclear unmet vague values-goals video visit warn warning weekly
syntax keyword iptshValue weigh wife wished-for within-3-months working worried worry write
syntax keyword iptshValue wrong-moment

syntax keyword iptshFigure acute-sessions all answered-same-day any baseline came-due case-at-start
syntax keyword iptshFigure change-percent changed-near-onset confides-more count depth
syntax keyword iptshFigure evidenced-areas feelings-named first focus-changes half-time-change
syntax keyword iptshFigure held-sessions in-phase incident-count last latest lead-area linked
syntax keyword iptshFigure made-on mastery-count max mean measure-gap measured middle-sessions min
syntax keyword iptshFigure near-onset nearer number on-focus only-additions open-flags
syntax keyword iptshFigure planned-sessions share sum task-set took-place

syntax keyword iptshClause acceptable act-at act-rise action adherence after afterwards aggressive
syntax keyword iptshClause agree agreed alone alone-or-with alternative alternatives anchor
syntax keyword iptshClause anniversaries answered answers appear applies area areas as as of
syntax keyword iptshClause as recorded asks-for-help assert assertive at at-home attendance
syntax keyword iptshClause auditc-cut avoidances barrier barrier-help because behavior-3-months
syntax keyword iptshClause behavior-ever behaviour-3-months behaviour-ever belongs body born brings
syntax keyword iptshClause by cadence calm cause caution cautions change-wanted changed changed-on
syntax keyword iptshClause channel check chosen circumstances clear client client-answer clinician
syntax keyword iptshClause closeness closeness-before closeness-wanted closing code combined company
syntax keyword iptshClause compare confide confidence confidence-after confidentiality conflict cons
syntax keyword iptshClause consent contact contrast copy-given correction cost costs countdown
syntax keyword iptshClause counts cut cutoff date deceased delete describe despite did died died-of
syntax keyword iptshClause difficulty direction disorder dispute dispute-gain dispute-issue
syntax keyword iptshClause dispute-options dispute-parallels dispute-plan dispute-since distance
syntax keyword iptshClause distress distress-after done dose due duration duty each effect
syntax keyword iptshClause effect-on-me elsewhere end ended enough entry error every everywhere
syntax keyword iptshClause evidence example expect-mine expect-theirs expected express expressed
syntax keyword iptshClause face family farewell fault faults feared feel feel-need feelings
syntax keyword iptshClause fictional final first-step first-step-on fix frequency from good
syntax keyword iptshClause grief-scope guilt hard harm-to-others hear helps high-from hinders hint
syntax keyword iptshClause hope how-asks-for-help impact importance inert intent intention
syntax keyword iptshClause internal-coping inventory-min invitation issue item items joint kept kind
syntax keyword iptshClause knows label labels lateness lead lead-up learned length level likely
syntax keyword iptshClause limit limited link lived loss loss-time losses main-measure mania marked
syntax keyword iptshClause mastery means meant mechanism met method mindful mine minutes missed
syntax keyword iptshClause missing missing-most mode moment mood-after mood-before mood-effect name
syntax keyword iptshClause need needs negotiate new-bad new-good new-role next next-check next-time
syntax keyword iptshClause not-assessed note-from note-to notice numbers object observation obstacle
syntax keyword iptshClause occasions of old-bad old-good old-role on on-loss on-restoration opened
syntax keyword iptshClause opening optional other-did others others-do output override panel
syntax keyword iptshClause parallels passive passive-aggressive past-attempt past-relations patient
syntax keyword iptshClause people people-for-help phq9-rc place plan plan-intent planned practice
syntax keyword iptshClause prescriber problem professionals pros protective psychosis purpose raised
syntax keyword iptshClause range reason reasons-for-living rebooked rebooked-from recent reciprocity
syntax keyword iptshClause reconnect record recorded recording referral referred reinforce
syntax keyword iptshClause relapse-signs relationship-good relationship-hard reliable relieved
syntax keyword iptshClause remaining remark reminder remission repair response restated
syntax keyword iptshClause restoration-time result reversal reversed review-date risk-situations
syntax keyword iptshClause rituals role-in-area roles safe safer-environment said same-elsewhere
syntax keyword iptshClause satisfaction scene self-steps sensitivity sentence shared-with shown-to
syntax keyword iptshClause sign signs since situations skill skills skills-needed social-distraction
syntax keyword iptshClause sort source speaker stage start state status stop-rule strategies
syntax keyword iptshClause strategy strength style style-theirs substance substances sudden support
syntax keyword iptshClause support-at-death support-for-barrier support-new symptoms tag tags target
syntax keyword iptshClause tension tension-after term text theirs theme themes thoughts through time
syntax keyword iptshClause times times-week to to-whom today told tone transfer trigger triggers
syntax keyword iptshClause trust understood understood-theirs unsaid unsure until use usual version
syntax keyword iptshClause wanted warning-signs was watch what when when-used where why window wish
syntax keyword iptshClause wish-dead with with dependents word words worked worse worth

syntax keyword iptshConstant yes no unknown

syntax keyword iptshOperator and in is known not or
syntax match iptshOperator /\<contains\>/

syntax keyword iptshKind advices affect affects aftercare agenda-item agreement assignment
syntax keyword iptshKind attachment attachments attempt attempts band bands brainstorming
syntax keyword iptshKind brainstormings case change changes clarification clarifications comment
syntax keyword iptshKind comments conflict-steps contract contracts coping crises crisis critical
syntax keyword iptshKind criticals curve-mark curve-marks dear-man dearman decision decisions
syntax keyword iptshKind diagnoses diagnosis discharge discharges ending endings episode episodes
syntax keyword iptshKind erasure erasures event events extra extras feedback feeling flag flags foci
syntax keyword iptshKind focus format formats formulation formulations frame frames gain gains gate
syntax keyword iptshKind gates goal goals grief-curve grief-curves histories history homework idea
syntax keyword iptshKind ideas incident incidents inquiries inquiry item-range item-ranges libraries
syntax keyword iptshKind library licence licences license loinc loincs maintenance maintenances
syntax keyword iptshKind marks measure measures medication medications mindfulness mood moods
syntax keyword iptshKind mourning nonresponse nonresponses note notes onset onsets option options
syntax keyword iptshKind pattern patterns person phases point points psychoeducation
syntax keyword iptshKind psychoeducations question questions rehearsal rehearsals relapse-plan
syntax keyword iptshKind relapse-plans relation relations review reviews risk risks role-pair
syntax keyword iptshKind role-pairs role-play round rounds safety-plan safety-plans safety-screen
syntax keyword iptshKind safety-screens schedule schedules scores screens sessions sick-role
syntax keyword iptshKind sick-roles social-rhythm social-rhythms step steps style-map style-maps
syntax keyword iptshKind task therapeutic-relation therapeutic-relations tool topic topics total
syntax keyword iptshKind totals treatment treatments turn turns value values variant variants vector
syntax keyword iptshKind vectors week weeks work

syntax keyword iptshVerb about add advice agenda answer apropos ask asked cases chart circle close
syntax keyword iptshVerb define diff else exit expect fidelity fill for forget help if include
syntax keyword iptshVerb inventory language let list log mark move new open outcome phase prep print
syntax keyword iptshVerb private progress quit redo remove rename repeat report retract save
syntax keyword iptshVerb scenario score session set settings show stop suggest summary tasks
syntax keyword iptshVerb timeline tools try tutorial typed undo upgrade

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
