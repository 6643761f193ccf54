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
syntax keyword iptshValue color communication communication-analysis completed concluding conclusion
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
syntax keyword iptshValue grief-healthy-self group guilty handle-refusal happy held higher hints
syntax keyword iptshValue hopeful html hurt husband identity illness impasse in-law in-person
syntax keyword iptshValue in-session increased indirect information initial intermediate
syntax keyword iptshValue interpersonal-deficits interpersonal-disputes interpersonal-incident
syntax keyword iptshValue interpersonal-sensitivity involvement ipsrt-only irritated isolation
syntax keyword iptshValue jealous jealousy job joy json keep-appointment keeping landlady landlord
syntax keyword iptshValue late letter letting-go life-change life-changes lock-after loneliness
syntax keyword iptshValue lonely long lost-contact lower mail manager markdown mastery-steps me
syntax keyword iptshValue meaning medicine message message-only messages middle mind-reading mixed
syntax keyword iptshValue mom money monitored month monthly mood-link mood-to-event mother
syntax keyword iptshValue mother-in-law motivate motivating moved mum mutual na near neighbor
syntax keyword iptshValue neighbour nephew niece no-answer no-show nonverbal not-applicable not-done
syntax keyword iptshValue not-taking now numb numbness observe off old-role-loss once other
syntax keyword iptshValue other-family other-person-told others-active others-present out-of-bed
syntax keyword iptshValue over-3-months pager painting parent parting partly partner past past-ties
syntax keyword iptshValue pet phone practical practise pre preoccupied present pressing pride priest
syntax keyword iptshValue printed pro-rate professional propose proud purity quarrel rarely raw
syntax keyword iptshValue reached read receives reconciliation reduced refuse refused relational
syntax keyword iptshValue relationship release relief renegotiation repeat-exchange request resolved
syntax keyword iptshValue rest return-line role-change role-disputes role-skills role-support
syntax keyword iptshValue role-transitions sad sadness safety same-home say-personal scared scored
syntax keyword iptshValue secure secured self separation sequence several-weekly shame shock short
syntax keyword iptshValue short-exchange sibling sister situational small-steps son specific spouse
syntax keyword iptshValue start-of-day started step-parent sticky stopped strained stress study
syntax keyword iptshValue success suggestions supervisor switched table taking talk teacher team
syntax keyword iptshValue telephone tell tender tenderness termination testing text-message therapy
syntax keyword iptshValue threat to-bed transition transitions tried-failed trying uncle unclear
syntax keyword iptshValue unmet unsafe vague values-goals video visit warn warning weekly weigh wife
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
syntax keyword iptshClause closing code combined company compare confide confidence confidence-after
syntax keyword iptshClause confidentiality conflict cons consent contact contrast convention
syntax keyword iptshClause conventions copy-given correction cost costs countdown counts cut cutoff
syntax keyword iptshClause date deceased delete describe despite did died died-of difficulty
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
syntax keyword iptshClause lived loss loss-time losses main-measure mania marked mastery means meant
syntax keyword iptshClause mechanism met method mindful mine minutes missed missing missing-most
syntax keyword iptshClause mode moment months-after months-before mood-after mood-before mood-effect
syntax keyword iptshClause name named need needed needs negotiate new-bad new-good new-role next
syntax keyword iptshClause next-check next-time none none-found not-assessed note-from note-to
syntax keyword iptshClause notice numbers object observation obstacle occasions of old-bad old-good
syntax keyword iptshClause old-role on on-loss on-restoration opened opening optional other-did
syntax keyword iptshClause others others-do output override panel parallels passive
syntax keyword iptshClause passive-aggressive past-attempt past-relations patient people
syntax keyword iptshClause people-for-help phq9-rc place plan plan-intent planned practice
syntax keyword iptshClause prescriber problem professionals pros protective psychosis purpose raised
syntax keyword iptshClause range reason reasons-for-living rebooked rebooked-from recent reciprocity
syntax keyword iptshClause reconnect recorded recording referral referred reinforce relapse-signs
syntax keyword iptshClause relationship-good relationship-hard reliable relieved remaining remark
syntax keyword iptshClause reminder remission repair repetition response restated restoration-time
syntax keyword iptshClause result retry reversal reversed review-date risk-situations rituals role
syntax keyword iptshClause role-in-area roles safe safer-environment said same-elsewhere
syntax keyword iptshClause satisfaction self-steps sensitivity sentence shared-with shown-to sign
syntax keyword iptshClause signed signs since situations skills skills-needed slot
syntax keyword iptshClause social-distraction sort source speaker stage start state status stop-rule
syntax keyword iptshClause strategies strategy strength style style-theirs substance substances
syntax keyword iptshClause sudden support support-at-death support-for-barrier support-new symptoms
syntax keyword iptshClause tag tags target tension tension-after term text theirs theme themes
syntax keyword iptshClause thoughts through time times times-week title to to-whom today told tone
syntax keyword iptshClause trainer transfer trigger triggers trust under understood
syntax keyword iptshClause understood-theirs unsaid unsure until use usual version wanted
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
