import type * as pl from '../pl/failures.ts';

/** Failures of the core in plain words, by their stable code: what happened and what to do next. */
export const failures: typeof pl.failures = {
  'core-unreachable': {
    what: 'The program did not answer, and nobody knows whether this was done.',
    next: 'Do it again when it answers. What was saved is not lost.',
  },
  'window-unknown': {
    what: 'This window is no longer connected to the program.',
    next: 'This was not done. Go back to the window that works, or start the program again.',
  },
  'no-package': {
    what: 'There is no election package on this medium.',
    next: 'Choose another medium, or ask the coordinator for a new one.',
  },
  'issuer-missing': {
    what: "There is no issuer's key (the file issuer.jwk) on this medium, and so no definition files either.",
    next: 'Choose another medium, or ask the coordinator for a new one.',
  },
  'issuer-invalid': { what: "The file issuer.jwk is no issuer's key.", next: 'Ask the coordinator for a new medium.' },
  'package-incomplete': {
    what: 'The election package is incomplete.',
    next: 'Ask the coordinator to write the whole package again.',
  },
  'package-inconsistent': {
    what: 'The files of the election package do not fit each other.',
    next: 'Do not use this medium. Ask the coordinator for a new package.',
  },
  'signature-invalid': {
    what: 'The signature of the package is not genuine.',
    next: 'Do not open it. Tell the coordinator.',
  },
  'mandate-revoked': {
    what: 'The issuer has withdrawn the mandate these definition files rest on.',
    next: 'Do not use them. Ask the coordinator for a new edition.',
  },
  'two-versions': {
    what: 'There are two different definition files of one number.',
    next: 'Do not use this medium. Ask the coordinator which one is in force.',
  },
  'key-unknown': {
    what: 'A file was signed with a key that has no mandate for it.',
    next: 'Do not use this medium. Tell the coordinator.',
  },
  'not-canonical': {
    what: 'A definition file was written by another program, or changed.',
    next: 'Do not use this medium. Ask the coordinator for a new one.',
  },
  'unknown-schema': {
    what: 'This version of the program does not know such a file.',
    next: 'Look whether this is the newest version; if it is, ask the coordinator for a new medium.',
  },
  'too-large': {
    what: 'The file is too large for a definition file.',
    next: 'Do not use this medium. Tell the coordinator.',
  },
  'store-other': {
    what: 'What is stored on this computer belongs to another election, commune or issuer.',
    next: 'See that this is the right medium, and compare the fingerprint again.',
  },
  'issuer-not-compared': {
    what: 'The fingerprint compared is not the one of this package.',
    next: 'Compare it again, group by group.',
  },
  'demo-issuer': {
    what: 'A practice package cannot open a real election.',
    next: 'Choose the package of the real election.',
  },
  'unknown-precinct': {
    what: 'This commune has no such precinct.',
    next: "Look at the number on the commission's seal.",
  },
  'older-package': {
    what: 'A newer edition of the package is on this computer already.',
    next: 'Use the medium with the newer edition.',
  },
  'other-election': {
    what: 'This is another election than the one stored on this computer.',
    next: 'Look at the medium.',
  },
  'medium-gone': {
    what: 'The medium is no longer there, or another one is in its place.',
    next: 'If it was being written, nothing was handed over. Put it in again, wait until it is listed, and repeat.',
  },
  'medium-full': {
    what: 'There is no room left on the medium.',
    next: 'Remove files you do not need, or take another one.',
  },
  'medium-read-only': { what: 'This medium cannot be written.', next: 'Move its lock switch, or take another one.' },
  'medium-wrong-bytes': {
    what: 'The medium gave back something else than was written.',
    next: 'Do not use it any more. Write to another one.',
  },
  'medium-busy': {
    what: 'Another program is using the medium.',
    next: 'Close the files opened from it, wait for the virus scanner, and try again.',
  },
  'medium-failing': { what: 'The medium reports errors.', next: 'Take another one.' },
  'medium-not-plain': {
    what: 'In the place of a file or a folder there is a link on the medium, or something else that leads away from it.',
    next: 'Nothing was written. Take another medium, and show this one to the coordinator.',
  },
  'other-publication': {
    what: 'This folder holds the results of another election.',
    next: 'Nothing was written or removed. Rename the folder or take another medium, and write again.',
  },
  'folder-not-ours': {
    what: 'In the folder of the results there is something this program did not write.',
    next: 'Nothing was written or removed. Move it to another place, and write again.',
  },
  'sealed-differs': {
    what: 'A file of the same name but another content is on the medium already.',
    next: "Nothing was overwritten. An older copy of the data may be open here, the medium may be another commission's, or the file may be damaged. Put this medium aside, take another one, and call the coordinator.",
  },
  'demo-full': {
    what: 'There is no room on the disk for the practice election.',
    next: 'Free some space and prepare it again. An election from a medium is not held up by this.',
  },
  'demo-folder': {
    what: 'In the folder of the practice election there are files this program did not make. Nothing was removed.',
    next: 'Move these files and prepare the practice election again. An election from a medium is not held up by this.',
  },
  'demo-stopped': {
    what: 'Preparing the practice election was interrupted before it was done.',
    next: 'Prepare it again. An election from a medium is not held up by this.',
  },
  'demo-failed': {
    what: 'The practice election could not be prepared.',
    next: 'Prepare it again; if this repeats, note the code. An election from a medium is not held up by this.',
  },
  'store-full': {
    what: 'The disk is full. The last change was not saved.',
    next: 'Everything before it is safe. Free some space and type the number again.',
  },
  'store-read-only': {
    what: 'The disk cannot be written. The last change was not saved.',
    next: "Everything before it is safe. Look at the rights of the program's folder.",
  },
  cancelled: {
    what: 'Stopped.',
    next: 'What was done before stays. It can be begun again: nothing comes twice.',
  },
  'job-under-way': { what: 'This window is still doing something.', next: 'Wait until it is done, or stop it.' },
  'job-unknown': {
    what: 'Nobody knows how this ended.',
    next: 'Look at what is done already, and begin again: nothing comes twice.',
  },
  'store-in-use': { what: 'These data are open in another window.', next: 'Close the other window and try again.' },
  'store-damaged': {
    what: 'The file with the data is damaged.',
    next: 'Do not remove it. Restore a copy from this computer.',
  },
  'store-emptied': {
    what: 'The file with the data is empty, and there were data in it.',
    next: 'Do not remove it. Restore a copy from this computer.',
  },
  'store-gone': {
    what: 'The file with the data that was on this computer is gone.',
    next: 'If somebody moved it, put it back. If not, restore a copy from this computer.',
  },
  'store-log-missing': {
    what: 'The log beside the file with the data (the “-wal” file) is gone, and the last changes with it.',
    next: 'If the file was copied without it, copy both. If not, restore a copy from this computer and type the last changes again.',
  },
  'store-older': {
    what: 'The file with the data is older than what was seen here last, or another one.',
    next: 'Somebody may have put an old copy in its place. Restore the newest copy from this computer.',
  },
  'store-tables-differ': {
    what: 'The structure of the file with the data was changed outside the program.',
    next: 'Type nothing into this file. Restore a copy from this computer, and tell the coordinator.',
  },
  'store-edited': {
    what: 'A row of the file with the data was changed outside the program: it does not fit the journal.',
    next: 'Restore a copy from this computer, compare the numbers with the paper, and tell the coordinator.',
  },
  'journal-broken': {
    what: 'The journal in the file with the data is broken or was changed.',
    next: 'Restore a copy from this computer, compare the numbers with the paper, and tell the coordinator.',
  },
  'store-foreign': {
    what: 'The file with the data is none of this program, or its beginning is destroyed.',
    next: 'Do not remove it. Restore a copy from this computer.',
  },
  'store-row-unreadable': {
    what: 'A row in the file with the data cannot be read.',
    next: 'Leave, open the data again, and restore a copy from this computer.',
  },
  'store-sound': {
    what: 'Nothing is wrong with the data on this computer, so nothing was restored.',
    next: 'Open them and go on.',
  },
  'copy-failed': {
    what: 'A copy of the data could not be written on this computer. The data themselves are saved.',
    next: 'Free some space on the disk. The next copy is made after the next step.',
  },
  'copy-gone': { what: 'This copy is no longer here.', next: 'Choose another one.' },
  'rescue-failed': {
    what: 'The files could not be moved.',
    next: 'Nothing was removed. Free some space on the disk and try again.',
  },
  'handed-over': {
    what: 'One cannot begin anew: something of these data was signed or published already.',
    next: 'Restore a copy. If none can be opened, call the coordinator.',
  },
  'store-newer': { what: 'These data were saved by a newer version of the program.', next: 'Start the newer version.' },
  'store-unreachable': { what: 'The disk does not answer.', next: 'See that the disk is connected, and open again.' },
  'store-path-long': {
    what: 'The path of the folder with the data is too long: SQLite takes 504 bytes at most.',
    next: "Nothing was saved. Move the program's folder nearer to the root of the disk, and start the program again.",
  },
  'same-person': {
    what: 'This person has typed numbers in the other entry.',
    next: 'Somebody who did not type there must do this one. Choose another person.',
  },
  'too-many-persons': {
    what: 'So many persons have typed these numbers that the protocol has no room for another name.',
    next: 'One of them must go on typing.',
  },
  'nobody-types': {
    what: 'Nobody said who is at the keyboard.',
    next: 'Say who types. What was typed is saved right after that.',
  },
  'day-not-confirmed': {
    what: "This is a real election, and the laptop's clock does not show the voting day.",
    next: 'Say who types, and confirm the day.',
  },
  'member-missing': {
    what: 'A member of the commission is missing from the list.',
    next: 'Go back to the list of protocols and open this one again. Who is absent is not removed, only not marked.',
  },
  'person-twice': { what: 'This person is on the list already.', next: 'Mark them on the list as present.' },
  'nothing-to-carry': { what: 'The other protocol has no attendance or hours yet.', next: 'Fill them in here.' },
  'signer-absent': {
    what: 'The holder of this key is absent in the protocol, and only those present sign.',
    next: 'The chair or the deputy who is on the list of those present signs. If the list is wrong, begin a correction.',
  },
  'no-quorum': {
    what: 'The commission decides on a correction: too few persons are marked, or neither the chair nor the deputy is among them.',
    next: 'Mark everybody present at the decision. If somebody is missing, call them.',
  },
  'unknown-person': { what: 'This person is not in the commission.', next: 'Choose a name from the list.' },
  'wrong-state': {
    what: 'This step is not possible now: the protocol is elsewhere on its way already.',
    next: 'Go back to the list of protocols and open it again.',
  },
  'not-ready': {
    what: 'The protocol is not ready yet.',
    next: 'Correct the errors, write the explanations and positions, fill in the hours.',
  },
  'not-checked': { what: 'The numbers were not read aloud yet.', next: 'Go back to the reading and confirm them.' },
  'not-complete': { what: 'The protocol is incomplete.', next: 'Fill in the blank fields.' },
  'not-frozen': { what: 'The protocol was not closed for printing yet.', next: 'Make the final print first.' },
  'paper-not-made': {
    what: 'Nobody has prepared the final print of this protocol yet.',
    next: 'Prepare the protocol for printing, print it and sign it on paper. Only then sign the file with the key.',
  },
  'not-signed': { what: 'The protocol is not signed.', next: 'Sign it with the key first.' },
  'no-errors': { what: 'There are no errors to print.', next: 'The sheet is not needed.' },
  'wrong-passphrase': {
    what: 'The passphrase does not open this key.',
    next: 'Look at Caps Lock and at the spaces between the words; type it again.',
  },
  'key-missing': { what: 'The key file is no longer there.', next: 'Put in the medium with the key and look again.' },
  'key-revoked': { what: 'This key was revoked.', next: 'The deputy signs, or the coordinator hands out a new key.' },
  'not-allowed': { what: 'This step needs an open key.', next: 'Begin the signing again.' },
  'protocol-damaged': {
    what: 'A received protocol cannot be opened any more. No results were computed.',
    next: 'Receive this protocol again, from its medium or from the transfer slip.',
  },
  'return-unreadable': {
    what: 'The reason for returning a protocol cannot be written into documents. No results were computed.',
    next: 'Open this protocol from the board and type the reason again.',
  },
  'nothing-to-publish': {
    what: 'This commune determines none of these results.',
    next: 'The higher commission publishes them.',
  },
  'key-not-mandated': {
    what: 'This is not the key of this commune.',
    next: 'Choose the key file the commune got from the issuer of the package.',
  },
  'lot-not-needed': {
    what: 'Such a lot is not needed now.',
    next: 'Go back to the results and read the question again: the protocols may have changed.',
  },
  'conflict-open': {
    what: 'There are two different signed contents of one protocol, so the result cannot be signed.',
    next: 'Open this protocol from the board and establish on the paper which content holds; then write the results again.',
  },
  'date-before-voting': {
    what: 'This date is before the voting day.',
    next: 'Type the day on which it really happened.',
  },
  'date-in-future': {
    what: 'This date has not come yet.',
    next: "Type the day on which it really happened; look at the computer's clock, too.",
  },
  'lot-alone': {
    what: 'A lot is not drawn by one person.',
    next: 'Type at least two different persons who were there, each on a line of its own.',
  },
  'lot-malformed': {
    what: 'The record of the lot does not fit the number of places.',
    next: 'Mark exactly those who were drawn.',
  },
  'protocols-open': {
    what: 'Too early: not every protocol is received and compared with its paper.',
    next: 'Receive and compare the missing ones; the question may still change.',
  },
  'ruling-not-needed': {
    what: 'Nobody asks for such a ruling now.',
    next: 'Go back to the results: it may be recorded already, or the protocols have changed.',
  },
  'record-unknown': { what: 'There is no such record.', next: 'Open the results again.' },
  'record-withdrawn': { what: 'This record was withdrawn already.', next: 'Record the right lot or ruling.' },
  'not-received': { what: 'This protocol was not received yet.', next: 'Receive its file or slip first.' },
  'contents-differ': {
    what: 'Two different contents of this protocol were signed.',
    next: 'Open the protocol again and record which one is on the paper.',
  },
  'no-conflict': {
    what: 'This protocol has only one content left.',
    next: 'Open it again: somebody may have settled this already.',
  },
  'two-persons': {
    what: 'At least two persons compare the paper.',
    next: 'Type both names, each on a line of its own.',
  },
  'symbol-short': {
    what: 'This is not the beginning of a control symbol.',
    next: 'Type at least the first two groups from the paper: ten characters.',
  },
  'symbol-differs': {
    what: 'The symbol on the paper is another one than in the received file.',
    next: 'Nothing was typed yet.',
  },
  'symbol-of-none': {
    what: 'None of the contents that came has this symbol.',
    next: 'Read the symbol again. If it is the same, ask the commission for the file of this very protocol.',
  },
  'numbers-shown': {
    what: "The file's numbers were shown, so this entry no longer counts.",
    next: 'Another person types the whole paper anew, or return the protocol to the commission.',
  },
  'saw-the-numbers': {
    what: "This person has seen the file's numbers, or typed before they were shown.",
    next: 'Somebody else types the paper.',
  },
  'not-shown': {
    what: 'Consent is given by whoever looked at the changes.',
    next: 'Press “Show what changes”, and decide.',
  },
  'no-correction': { what: 'This correction no longer waits for consent.', next: 'Open “Receiving” again.' },
  'correction-outdated': {
    what: 'This correction cannot be accepted any more: something changed since it was read.',
    next: 'Read the medium again, and read the new verdict on the file.',
  },
  'slip-incomplete': {
    what: 'Some codes of this slip are missing.',
    next: 'Paste or photograph all codes of the slip.',
  },
  'slip-mixed': { what: 'These are codes of different slips.', next: 'Receive one slip at a time.' },
  'slip-damaged': { what: 'The code is incomplete or garbled.', next: 'Read it again.' },
  'other-definition': {
    what: 'The slip comes from another edition of the package.',
    next: 'Ask the precinct for the number of its edition.',
  },
  damaged: { what: 'This file or code cannot be read.', next: 'Use another copy; read the code again.' },
  'text-unprintable': {
    what: 'The text has a character that cannot be printed.',
    next: 'Remove emoji and unusual characters from what was typed.',
  },
  'bad-time': { what: 'What was typed is not an hour.', next: 'Type it as on a clock, for example 7:05.' },
  'text-too-long': { what: 'The text is too long.', next: 'Shorten it. Nothing was cut.' },
  unsaved: {
    what: 'Not everything that was typed is saved.',
    next: 'See the reason at the top of the screen, and save again.',
  },
  'store-closed': {
    what: 'The work here was ended at the same moment.',
    next: 'Nothing is lost. Open the precinct again.',
  },
  'clock-unusable': {
    what: "This computer's clock shows a date that cannot be written down.",
    next: 'Set date and time in the system, and repeat. What was saved before is safe.',
  },
  'changed-meanwhile': {
    what: 'Something else was saved here in another window just now.',
    next: 'Nothing was overwritten. Compare with the paper and choose what shall stand.',
  },
  'too-many-revisions': {
    what: 'This protocol was corrected so often that there is no number for another version.',
    next: 'Call the coordinator; the protocol can be drawn up on paper.',
  },
  'frozen-altered': {
    what: 'The closed protocol has changed on the disk since it was printed. Nothing was signed.',
    next: 'Open it again for correction, compare it with the paper, and close it once more; the former print is void.',
  },
  'sealed-damaged': {
    what: 'The signed file was damaged on this disk. Nothing was written to the medium.',
    next: 'Sign the protocol again with the same key; numbers and symbol stay.',
  },
  'definition-changed': {
    what: 'Since the protocol was closed, newer definition files were opened here.',
    next: 'Draw up a new version of the protocol; the numbers stay.',
  },
  'would-be-refused': {
    what: 'The commune would not take the protocol signed like this. Nothing was signed.',
    next: 'Note the code and call the coordinator.',
  },
  'trust-changed': {
    what: 'Newer definition files were opened in another window just now. Nothing was signed.',
    next: 'Begin the signing again.',
  },
  'signing-cancelled': { what: 'The signing was cancelled.', next: 'Nothing was signed.' },
  'key-busy': { what: 'A signing is under way in this window.', next: 'Wait for its end.' },
  'folder-no-medium': {
    what: 'A folder of this computer is no medium. A protocol of a real election is not written into a folder.',
    next: 'Put in a USB stick; if there is none, hand over the slip with the code and the protocol on paper.',
  },
  'bad-input': { what: 'What was typed cannot be taken.', next: 'Look at the marked place.' },
  'not-yet': { what: 'This is not available in this version yet.', next: 'Use the command urna results.' },
  'body-broken-off': { what: 'The connection to the program broke off in the middle.', next: 'Do it again.' },
  'body-incomplete': { what: 'Only a part of the data reached the program.', next: 'Do it again.' },
  'body-not-json': {
    what: 'The program did not understand what the window sent.',
    next: 'Note the code and call for help. Nothing that was saved is lost.',
  },
  'body-too-large': { what: 'This is too much at once.', next: 'Divide it; shorten a text.' },
  'body-too-slow': { what: 'The data came too slowly, and the program stopped taking them.', next: 'Do it again.' },
  'crypto-self-test': {
    what: 'The program failed its own test of signatures; it will sign and verify nothing.',
    next: 'Do not use it on this computer. Install the program again, or take another computer.',
  },
  'form-duplicate': {
    what: 'The form of a protocol in the definition files has one field or rule twice.',
    next: 'Do not begin with these files. Call the coordinator and tell the code.',
  },
  'form-expression': {
    what: 'A rule in the form of a protocol is written wrongly.',
    next: 'Do not begin with these files. Call the coordinator and tell the code.',
  },
  'form-invalid': {
    what: 'The form of a protocol in the definition files is not valid.',
    next: 'Do not begin with these files. Call the coordinator and tell the code.',
  },
  'form-placeholder': {
    what: 'The words of a rule in the form of a protocol name a number that is not there.',
    next: 'Do not begin with these files. Call the coordinator and tell the code.',
  },
  'form-unknown-field': {
    what: 'The form of a protocol names a field that is not there.',
    next: 'Do not begin with these files. Call the coordinator and tell the code.',
  },
  'form-unknown-remark': {
    what: 'The form of a protocol names a remark that is not there.',
    next: 'Do not begin with these files. Call the coordinator and tell the code.',
  },
  'form-unknown-rule': {
    what: 'The form of a protocol names a rule that is not there.',
    next: 'Do not begin with these files. Call the coordinator and tell the code.',
  },
  internal: {
    what: 'This is an error of the program. This step was not saved; everything saved before is safe.',
    next: 'Try again. If this repeats, note the code and call for help.',
  },
  'no-room-beside': {
    what: 'There is no room on the medium for the new results beside the former ones.',
    next: 'Free some space or take another medium. The former results are still whole there.',
  },
  'not-a-protocol': {
    what: 'Only a signed protocol of this election fits a transfer slip.',
    next: 'Sign the protocol first.',
  },
  'not-differing': {
    what: 'This item need not be read any more: it was typed the same twice.',
    next: 'The screen shows what is left to be read.',
  },
  'qr-alphabet': {
    what: 'This text cannot be written as a code on the transfer slip.',
    next: 'Hand the protocol over on a medium and on paper. Note the code and call for help.',
  },
  'qr-too-long': {
    what: 'The protocol does not fit the code on the transfer slip.',
    next: 'Hand it over on a medium and on paper.',
  },
  'store-missing': {
    what: 'There is no file with data in this place.',
    next: 'Open the definition files again, or restore a copy.',
  },
  'token-spent': {
    what: 'This address was opened in another window already.',
    next: "Go back to that window. Enter in the program's terminal shows a new address.",
  },
  'too-long': { what: 'The protocol is too long for a transfer slip.', next: 'Hand it over on a medium and on paper.' },
  'unknown-call': {
    what: 'The window asked for something this program does not know.',
    next: 'Close the window and start the program again: window and program are of different releases.',
  },
  'unknown-form': {
    what: 'The program does not know the form of this protocol.',
    next: 'Call the coordinator and tell the code.',
  },
  'unknown-path': {
    what: 'This protocol has no such field.',
    next: 'Note the code and call for help. Nothing that was saved is lost.',
  },
  'unknown-protocol': { what: 'This precinct has no such protocol.', next: 'Go back to the list of protocols.' },
  'unknown-remark': {
    what: 'This protocol has no such place for remarks.',
    next: 'Note the code and call for help. Nothing that was saved is lost.',
  },
  'unknown-rule': {
    what: 'This protocol has no such rule.',
    next: 'Note the code and call for help. Nothing that was saved is lost.',
  },
  'wrong-commune': { what: "This slip is another commune's.", next: 'Hand it to the right commune.' },
  'wrong-precinct': {
    what: 'This commune has no such protocol: the number of the precinct or the election is another one.',
    next: 'See whether the right commission brought the slip.',
  },
};
