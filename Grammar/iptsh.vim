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
syntax keyword iptshValue agreed-early always anger angry anniversary annoyed as-prescribed
syntax keyword iptshValue as-printed as-printed-order as-scored ashamed assess assessment
syntax keyword iptshValue assumed-said assumed-understood at-night attachment-map attended aunt
syntax keyword iptshValue available avoidance bargaining basic before before-talk beginning
syntax keyword iptshValue bereavement better between booster boosters boss both brother canceled
syntax keyword iptshValue cancelled caregiver carer cat change-itself change-link child
syntax keyword iptshValue chronic-isolation clarify class closed club co-worker cognitive colleague
syntax keyword iptshValue communication communication-analysis completed concluding conclusion
syntax keyword iptshValue conditions consolidate contacts core core-near count-attempts course
syntax keyword iptshValue cousin coworker csv dad daily daughter day dead death death-link
syntax keyword iptshValue decision-analysis declined deficits denial developmental dinner
syntax keyword iptshValue disappointed disappointment dismissing dispute-link dispute-stage disputes
syntax keyword iptshValue dissolution distant distraction doctor dog domains drop-out dropout
syntax keyword iptshValue dropped earlier educate emergency emotion emotional emptiness empty esteem
syntax keyword iptshValue estranged event-to-mood everything-at-once ex ex-husband ex-partner
syntax keyword iptshValue ex-wife exam expectations explore expression faith far father
syntax keyword iptshValue father-in-law fear fearful first-contact fortnightly free friend general
syntax keyword iptshValue gives giving-in glad grandchild granddaughter grandfather grandmother
syntax keyword iptshValue grandparent grandson grateful gratitude greet grief grief-and-loss
syntax keyword iptshValue grief-healthy-self group guilty handle-refusal happy held higher hopeful
syntax keyword iptshValue html hurt husband identity illness impasse in-law in-person in-session
syntax keyword iptshValue increased indirect information initial intermediate interpersonal-deficits
syntax keyword iptshValue interpersonal-disputes interpersonal-incident interpersonal-sensitivity
syntax keyword iptshValue involvement ipsrt-only irritated isolation jealous jealousy job joy json
syntax keyword iptshValue keep-appointment keeping landlady landlord late letter letting-go
syntax keyword iptshValue life-change life-changes loneliness lonely long lost-contact lower mail
syntax keyword iptshValue manager markdown mastery-steps me meaning medicine message message-only
syntax keyword iptshValue messages middle mind-reading mixed mom money monitored month monthly
syntax keyword iptshValue mood-link mood-to-event mother mother-in-law motivate motivating moved mum
syntax keyword iptshValue mutual na near neighbor neighbour nephew never niece no-answer no-show
syntax keyword iptshValue nonverbal not-applicable not-done not-taking now numb numbness observe off
syntax keyword iptshValue old-role-loss once other other-family other-person-told others-active
syntax keyword iptshValue others-present out-of-bed over-3-months parent parting partly partner past
syntax keyword iptshValue past-ties pet phone practical practise pre preoccupied present pressing
syntax keyword iptshValue pride priest printed pro-rate professional propose proud purity quarrel
syntax keyword iptshValue rarely raw reached read receives reconciliation reduced refuse refused
syntax keyword iptshValue relational relationship release relief renegotiation repeat-exchange
syntax keyword iptshValue request resolved rest role-change role-disputes role-skills role-support
syntax keyword iptshValue role-transitions sad sadness safety same-home say-personal scared scored
syntax keyword iptshValue secure secured self separation sequence several-weekly shame shock short
syntax keyword iptshValue short-exchange sibling sister situational small-steps son specific spouse
syntax keyword iptshValue start-of-day started statements step-parent sticky stopped strained stress
syntax keyword iptshValue study success supervisor switched table taking talk teacher team telephone
syntax keyword iptshValue tell tender tenderness termination testing text-message therapy threat
syntax keyword iptshValue to-bed transition transitions tried-failed trying uncle unclear unmet
syntax keyword iptshValue unsafe vague values-goals video visit warn warning weekly weigh wife
syntax keyword iptshValue wished-for within-3-months working worried worry wrong-moment

syntax keyword iptshFigure acute-sessions answered-same-day baseline better-by came-due case-at-end
syntax keyword iptshFigure case-at-start change-percent changed-near-onset confides-more
syntax keyword iptshFigure contacts-a-month count depth evidenced-areas feelings-named first
syntax keyword iptshFigure focus-changes held-sessions in-phase incident-count is-ahead last
syntax keyword iptshFigure last-session latest lead-area linked made-on mastery-count max mean
syntax keyword iptshFigure measure-gap measured middle-sessions min mismatch near-onset nearer
syntax keyword iptshFigure number on-focus only-additions open-flags planned-sessions share sum
syntax keyword iptshFigure task-set took-place

syntax keyword iptshClause acceptable act-at act-rise action adherence after afterwards aggressive
syntax keyword iptshClause agree agreed all allow alone alone-or-with alternative alternatives among
syntax keyword iptshClause anchor anniversaries answered answers any appear applies area areas as
syntax keyword iptshClause as of as recorded asks-for-help assert assertive at at-home attendance
syntax keyword iptshClause auditc-cut avoidances barrier barrier-help because behavior-3-months
syntax keyword iptshClause behavior-ever behaviour-3-months behaviour-ever belongs birth birthdate
syntax keyword iptshClause birthday blank body born brings by cadence calm cause caution cautions
syntax keyword iptshClause change-wanted changed changed-on channel check chosen circumstances clear
syntax keyword iptshClause client-answer clinician closeness closeness-before closeness-wanted
syntax keyword iptshClause closing code color combined company compare confide confidence
syntax keyword iptshClause confidence-after confidentiality conflict cons consent contact contrast
syntax keyword iptshClause convention conventions copy-given correction cost costs countdown counts
syntax keyword iptshClause cut cutoff date deceased delete describe despite did died died-of
syntax keyword iptshClause difficulty direction disorder dispute dispute-gain dispute-issue
syntax keyword iptshClause dispute-options dispute-parallels dispute-plan dispute-since distance
syntax keyword iptshClause distress distress-after dose due duration duty each effect effect-on-me
syntax keyword iptshClause elsewhere end ended enough entry error every everywhere evidence example
syntax keyword iptshClause expect-mine expect-theirs expected express expressed face family farewell
syntax keyword iptshClause fault faults feared feel feel-need feelings fictional final first-step
syntax keyword iptshClause first-step-on fix frequency from good grade grief-scope guilt hard
syntax keyword iptshClause harm-to-others hash hear helps high-from hinders hints hope
syntax keyword iptshClause how-asks-for-help impact importance in order inert intent intention
syntax keyword iptshClause internal-coping inventory-min invitation issue item items joint kept kind
syntax keyword iptshClause knows label labels lateness lead lead-up learned length level likely
syntax keyword iptshClause limit limited lived lock-after loss loss-time losses main-measure mania
syntax keyword iptshClause marked mastery means meant mechanism met method mindful mine minutes
syntax keyword iptshClause missed missing missing-most mode moment months-after months-before
syntax keyword iptshClause mood-after mood-before mood-effect name named need needed needs negotiate
syntax keyword iptshClause new-bad new-good new-role next next-check next-time none none-found
syntax keyword iptshClause not-assessed note-from note-to notice numbers object observation obstacle
syntax keyword iptshClause occasions of old-bad old-good old-role on on-loss on-restoration opened
syntax keyword iptshClause opening optional other-did others others-do output override pager
syntax keyword iptshClause painting panel parallels passive passive-aggressive past-attempt
syntax keyword iptshClause past-relations patient people people-for-help phq9-rc place plan
syntax keyword iptshClause plan-intent planned practice prescriber problem professionals pros
syntax keyword iptshClause protective psychosis purpose raised range reason reasons-for-living
syntax keyword iptshClause rebooked rebooked-from recent reciprocity reconnect recorded recording
syntax keyword iptshClause referral referred reinforce relapse-signs relationship-good
syntax keyword iptshClause relationship-hard reliable relieved remaining remark reminder remission
syntax keyword iptshClause repair repetition response restated restoration-time result retry
syntax keyword iptshClause return-line reversal reversed review-date risk-situations rituals role
syntax keyword iptshClause role-in-area roles safe safer-environment said same-elsewhere
syntax keyword iptshClause satisfaction self-steps sensitivity sentence shared-with shown-to sign
syntax keyword iptshClause signed signs since situations skills skills-needed slot
syntax keyword iptshClause social-distraction sort source speaker stage start state status stop-rule
syntax keyword iptshClause strategies strategy strength style style-theirs substance substances
syntax keyword iptshClause sudden suggestions support support-at-death support-for-barrier
syntax keyword iptshClause support-new symptoms tag tags target tension tension-after term text
syntax keyword iptshClause theirs theme themes thoughts through time times times-week title to
syntax keyword iptshClause to-whom today told tone trainer transfer trigger triggers trust under
syntax keyword iptshClause understood understood-theirs unsaid unsure until use usual version wanted
syntax keyword iptshClause warning-signs was watch what when when-used where window wish wish-dead
syntax keyword iptshClause with with dependents word words worked worse worth

syntax keyword iptshConstant yes no unknown

syntax keyword iptshOperator and in is known not or
syntax match iptshOperator /\<contains\>/

syntax keyword iptshKind advices affect affects aftercare agenda-item agreement analysis assignment
syntax keyword iptshKind attachment attachments attempt attempts band bands brainstorming
syntax keyword iptshKind brainstormings case change changes circle-mark circle-marks clarification
syntax keyword iptshKind clarifications comment comments conflict-steps contract contracts coping
syntax keyword iptshKind crises crisis critical criticals curve-mark curve-marks dear-man dearman
syntax keyword iptshKind decision decisions diagnoses diagnosis discharge discharges ending endings
syntax keyword iptshKind episode episodes erasure erasures event events extra extras feedback
syntax keyword iptshKind feeling figure figures flag flags foci focus format formats formulation
syntax keyword iptshKind formulations frame frames gain gains gate gates goal goals grief-curve
syntax keyword iptshKind grief-curves histories history homework idea ideas incident incidents
syntax keyword iptshKind inquiries inquiry item-range item-ranges libraries library licence licences
syntax keyword iptshKind license loinc loincs maintenance maintenances marks measure measures
syntax keyword iptshKind medication medications mindfulness mood moods mourning nonresponse
syntax keyword iptshKind nonresponses note notes onset onsets options pattern patterns person phases
syntax keyword iptshKind point points psychoeducation psychoeducations question questions rehearsal
syntax keyword iptshKind rehearsals relapse-plan relapse-plans relation relations review reviews
syntax keyword iptshKind ring rings risk risks role-pair role-pairs role-play round rounds
syntax keyword iptshKind safety-plan safety-plans safety-screen safety-screens schedule schedules
syntax keyword iptshKind scores screens sessions sick-role sick-roles social-rhythm social-rhythms
syntax keyword iptshKind standing-option standing-options step steps style-map style-maps task
syntax keyword iptshKind therapeutic-relation therapeutic-relations time-window time-windows tool
syntax keyword iptshKind topic topics total totals treatment treatments turn turns value values
syntax keyword iptshKind variant variants vector vectors week weeks work

syntax keyword iptshVerb about add advice agenda answer apropos aside ask asked back call cases cast
syntax keyword iptshVerb chart choose circle client close comfort debrief define diff done edited
syntax keyword iptshVerb else exit expect fallback fidelity fill for forget go help hint if include
syntax keyword iptshVerb inventory language let link list log mark match move narrator new open
syntax keyword iptshVerb option otherwise outcome phase play played prep print private progress quit
syntax keyword iptshVerb record redo remove rename repeat reply report restart retract return
syntax keyword iptshVerb roleplay save say scenario scene score session set settings setup show
syntax keyword iptshVerb skill skip stop suggest summary take tasks test therapist timeline tools
syntax keyword iptshVerb try tutorial typed undo upgrade voice vote why write

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
