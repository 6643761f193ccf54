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

syntax keyword iptshValue abroad abuse accepted accusing active acute-risk addition adherent
syntax keyword iptshValue adjustment admission advanced affect-work afraid after-event after-quarrel
syntax keyword iptshValue agreed-early anger angry anniversary annoyed as-prescribed as-printed
syntax keyword iptshValue as-printed-order as-scored ashamed assess assessment assumed-said
syntax keyword iptshValue assumed-understood at-night attachment-map attended aunt available
syntax keyword iptshValue avoidance bargaining basic before before-talk beginning bereavement better
syntax keyword iptshValue between birth booster boosters boss both brother canceled cancelled
syntax keyword iptshValue caregiver carer cat change-itself change-link child chronic-isolation
syntax keyword iptshValue clarify class closed club co-worker cognitive colleague communication
syntax keyword iptshValue communication-analysis completed concluding conclusion conditions
syntax keyword iptshValue consolidate contacts core core-near count-attempts course cousin coworker
syntax keyword iptshValue csv dad daily daughter day dead death death-link decision-analysis
syntax keyword iptshValue declined deficits denial developmental dinner disappointed disappointment
syntax keyword iptshValue dismissing dispute-link dispute-stage disputes dissolution distant
syntax keyword iptshValue distraction doctor dog domains drop-out dropout dropped earlier educate
syntax keyword iptshValue emergency emotion emotional emptiness empty esteem estranged event-to-mood
syntax keyword iptshValue everything-at-once ex ex-husband ex-partner ex-wife exam expectations
syntax keyword iptshValue explore expression faith far father father-in-law fear fearful
syntax keyword iptshValue first-contact fortnightly free friend general gives giving-in glad
syntax keyword iptshValue grandchild granddaughter grandfather grandmother grandparent grandson
syntax keyword iptshValue grateful gratitude greet grief grief-and-loss grief-healthy-self group
syntax keyword iptshValue guilty handle-refusal happy held higher hopeful html hurt husband identity
syntax keyword iptshValue illness impasse in-law in-person in-session increased indirect information
syntax keyword iptshValue initial intermediate interpersonal-deficits interpersonal-disputes
syntax keyword iptshValue interpersonal-incident interpersonal-sensitivity involvement ipc ipsrt
syntax keyword iptshValue ipsrt-only ipt ipt-a ipt-b ipt-g ipt-m ipt-ptsd irritated isolation
syntax keyword iptshValue jealous jealousy job joy json keep-appointment keeping landlady landlord
syntax keyword iptshValue late letter letting-go life-change life-changes loneliness lonely long
syntax keyword iptshValue lost-contact lower mail manager markdown mastery-steps me meaning medicine
syntax keyword iptshValue message message-only messages middle mind-reading mixed mom money
syntax keyword iptshValue monitored month monthly mood-link mood-to-event mother mother-in-law
syntax keyword iptshValue motivate motivating moved mum mutual na near neighbor neighbour nephew new
syntax keyword iptshValue niece no-answer no-show nonverbal not-applicable not-done not-taking now
syntax keyword iptshValue numb numbness observe off old-role-loss once open other other-family
syntax keyword iptshValue other-person-told others-active others-present out-of-bed over-3-months
syntax keyword iptshValue parent parting partly partner past past-ties pet phone practical practise
syntax keyword iptshValue pre preoccupied present pressing pride priest printed pro-rate
syntax keyword iptshValue professional propose proud purity quarrel rarely raw reached read receives
syntax keyword iptshValue reconciliation reduced refuse refused relational relationship release
syntax keyword iptshValue relief renegotiation repeat-exchange request resolved rest role-change
syntax keyword iptshValue role-disputes role-skills role-support role-transitions sad sadness safety
syntax keyword iptshValue same-home say-personal scared scored secure secured self separation
syntax keyword iptshValue sequence several-weekly shame shock short short-exchange sibling sister
syntax keyword iptshValue situational small-steps son specific spouse start-of-day started
syntax keyword iptshValue step-parent sticky stopped strained stress study success supervisor
syntax keyword iptshValue switched table taking talk teacher team telephone tell tender tenderness
syntax keyword iptshValue termination testing text-message therapy threat to-bed transition
syntax keyword iptshValue transitions tried-failed trying uncle unclear unmet unsafe vague
syntax keyword iptshValue values-goals video visit warn warning weekly weigh wife wished-for
syntax keyword iptshValue within-3-months working worried worry wrong-moment

syntax keyword iptshFigure acute-sessions answered-same-day baseline came-due case-at-start
syntax keyword iptshFigure change-percent changed-near-onset confides-more count depth
syntax keyword iptshFigure evidenced-areas feelings-named first focus-changes half-time-change
syntax keyword iptshFigure held-sessions in-phase incident-count last latest lead-area linked
syntax keyword iptshFigure made-on mastery-count max mean measure-gap measured middle-sessions min
syntax keyword iptshFigure near-onset nearer number on-focus only-additions open-flags
syntax keyword iptshFigure planned-sessions share sum task-set took-place

syntax keyword iptshClause acceptable act-at act-rise action adherence after afterwards aggressive
syntax keyword iptshClause agree agreed all allow alone alone-or-with alternative alternatives
syntax keyword iptshClause anchor anniversaries answered answers any appear applies area areas as
syntax keyword iptshClause as of as recorded asks-for-help assert assertive at at-home attendance
syntax keyword iptshClause auditc-cut avoidances barrier barrier-help because behavior-3-months
syntax keyword iptshClause behavior-ever behaviour-3-months behaviour-ever belongs body born brings
syntax keyword iptshClause by cadence calm cause caution cautions change-wanted changed changed-on
syntax keyword iptshClause channel check chosen circumstances client-answer clinician closeness
syntax keyword iptshClause closeness-before closeness-wanted closing code combined company compare
syntax keyword iptshClause confide confidence confidence-after confidentiality conflict cons consent
syntax keyword iptshClause contact contrast copy-given correction cost costs countdown counts cut
syntax keyword iptshClause cutoff date deceased describe despite did died died-of difficulty
syntax keyword iptshClause direction disorder dispute dispute-gain dispute-issue dispute-options
syntax keyword iptshClause dispute-parallels dispute-plan dispute-since distance distress
syntax keyword iptshClause distress-after dose due duration duty each effect effect-on-me elsewhere
syntax keyword iptshClause end ended enough entry error every everywhere evidence example
syntax keyword iptshClause expect-mine expect-theirs expected express expressed face family farewell
syntax keyword iptshClause fault faults feared feel feel-need feelings fictional final first-step
syntax keyword iptshClause first-step-on fix frequency from good grade grief-scope guilt hard
syntax keyword iptshClause harm-to-others hash hear helps high-from hinders hope how-asks-for-help
syntax keyword iptshClause impact importance in order inert intent intention internal-coping
syntax keyword iptshClause inventory-min invitation issue item items joint kept kind knows label
syntax keyword iptshClause labels lateness lead lead-up learned length level likely limit limited
syntax keyword iptshClause link lived loss loss-time losses main-measure mania marked mastery means
syntax keyword iptshClause meant mechanism met method mindful mine minutes missed missing
syntax keyword iptshClause missing-most mode moment mood-after mood-before mood-effect name need
syntax keyword iptshClause needs negotiate new-bad new-good new-role next next-check next-time none
syntax keyword iptshClause not-assessed note-from note-to notice numbers object observation obstacle
syntax keyword iptshClause occasions of old-bad old-good old-role on on-loss on-restoration opened
syntax keyword iptshClause opening optional other-did others others-do output override panel
syntax keyword iptshClause parallels passive passive-aggressive past-attempt past-relations patient
syntax keyword iptshClause people people-for-help phq9-rc place plan plan-intent planned practice
syntax keyword iptshClause prescriber problem professionals pros protective psychosis purpose raised
syntax keyword iptshClause range reason reasons-for-living rebooked rebooked-from recent reciprocity
syntax keyword iptshClause reconnect recorded recording referral referred reinforce relapse-signs
syntax keyword iptshClause relationship-good relationship-hard reliable relieved remaining remark
syntax keyword iptshClause reminder remission repair repetition response restated restoration-time
syntax keyword iptshClause result retry reversal reversed review-date risk-situations rituals
syntax keyword iptshClause role-in-area roles safe safer-environment said same-elsewhere
syntax keyword iptshClause satisfaction self-steps sensitivity sentence shared-with shown-to sign
syntax keyword iptshClause signs since situations skills skills-needed social-distraction sort
syntax keyword iptshClause source speaker stage start state status stop-rule strategies strategy
syntax keyword iptshClause strength style style-theirs substance substances sudden support
syntax keyword iptshClause support-at-death support-for-barrier support-new symptoms tag tags target
syntax keyword iptshClause tension tension-after term text theirs theme themes thoughts through time
syntax keyword iptshClause times times-week to to-whom today told tone transfer trigger triggers
syntax keyword iptshClause trust understood understood-theirs unsaid unsure until use usual version
syntax keyword iptshClause wanted warning-signs was watch what when when-used where window wish
syntax keyword iptshClause wish-dead with with dependents word words worked worse worth

syntax keyword iptshConstant yes no unknown

syntax keyword iptshOperator and in is known not or
syntax match iptshOperator /\<contains\>/

syntax keyword iptshKind advices affect affects aftercare agenda-item agreement assignment
syntax keyword iptshKind attachment attachments attempt attempts band bands brainstorming
syntax keyword iptshKind brainstormings case cases change changes clarification clarifications
syntax keyword iptshKind comment comments conflict-steps contract contracts coping crises crisis
syntax keyword iptshKind critical criticals curve-mark curve-marks dear-man dearman decision
syntax keyword iptshKind decisions diagnoses diagnosis discharge discharges ending endings episode
syntax keyword iptshKind episodes erasure erasures event events extra extras feedback feeling flag
syntax keyword iptshKind flags foci focus format formats formulation formulations frame frames gain
syntax keyword iptshKind gains gate gates goal goals grief-curve grief-curves histories history
syntax keyword iptshKind homework idea ideas incident incidents inquiries inquiry item-range
syntax keyword iptshKind item-ranges libraries library licence licences license loinc loincs
syntax keyword iptshKind maintenance maintenances marks measure measures medication medications
syntax keyword iptshKind mindfulness mood moods mourning nonresponse nonresponses note notes onset
syntax keyword iptshKind onsets options pattern patterns person phases point points psychoeducation
syntax keyword iptshKind psychoeducations question questions rehearsal rehearsals relapse-plan
syntax keyword iptshKind relapse-plans relation relations review reviews risk risks role-pair
syntax keyword iptshKind role-pairs role-play round rounds safety-plan safety-plans safety-screen
syntax keyword iptshKind safety-screens schedule schedules scores screens sessions sick-role
syntax keyword iptshKind sick-roles social-rhythm social-rhythms step steps style-map style-maps
syntax keyword iptshKind task therapeutic-relation therapeutic-relations tool topic topics total
syntax keyword iptshKind totals treatment treatments turn turns value values variant variants vector
syntax keyword iptshKind vectors week weeks work

syntax keyword iptshVerb about add advice answer aside ask asked back call cast chart choose circle
syntax keyword iptshVerb client comfort define diff done else exit expect fallback fidelity for
syntax keyword iptshVerb forget go help hint if include inventory language let list log mark match
syntax keyword iptshVerb move narrator option otherwise outcome phase played prep print progress
syntax keyword iptshVerb quit record redo remove rename repeat report restart retract return
syntax keyword iptshVerb roleplay say scenario scene score session set setup show skill stop suggest
syntax keyword iptshVerb summary take tasks test therapist timeline tools try typed undo upgrade
syntax keyword iptshVerb voice why write

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
