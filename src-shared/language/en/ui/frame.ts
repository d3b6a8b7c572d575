import type * as pl from '../../pl/ui/frame.ts';

export const header: typeof pl.header = {
  skip: 'Skip to content',
  rehearsal: 'ĆWICZENIE — a rehearsal, not a real election',
  precinct: 'Precinct',
  time: 'Time',
  saved: (time) => `Saved ${time}`,
  saving: 'Saving…',
  typing: 'Typing – not saved yet',
  notSaved: 'NOT SAVED',
  leave: 'Finish',
  leaveTitle: 'Finish work?',
  leaveText: 'Everything typed is already saved on this computer. Next time it opens at the same place.',
};

export const link: typeof pl.link = {
  nothingSaved: 'Nothing you type here will be saved. What was saved before is safe.',
  next: 'What to do now',
  cutTitle: 'This window is no longer connected to the program',
  cutSteps: [
    'If another window of Urna is open, go back to it and close this one.',
    'If there is none, press Enter in the terminal the program runs in. A new address is shown: open it in a browser, or paste it into the address bar of this window.',
    'If the program does not run any more, start it again.',
  ],
  cutNext: 'Write down on paper what was not saved, close the window and start the program again.',
  silentTitle: 'The program does not answer',
  notNow: 'For now nothing is saved here. What was saved before is safe.',
  silentLead:
    'The window looks for it every second and opens by itself. If this lasts longer than a minute, close the window and start the program again.',
  silentNext:
    'Do not close the window: it comes back by itself. If this lasts longer than a minute, write down on paper what was not saved, and start the program again.',
};

export const unsaved: typeof pl.unsaved = {
  title: 'What was typed is not saved',
  where: (labels) => `It is about: ${labels.join(', ')}.`,
  again: 'Save now',
  late: {
    what: 'Another window has taken the next step; this cannot be saved here any more.',
    next: 'The screen shows it as it stands now.',
  },
  theirs: 'Keep what the other window saved',
  mine: 'Save what was typed here',
  stays: 'Texts and numbers stay on the screen; there is no way out of here until they are saved.',
  discard: 'Leave without saving',
  stay: 'Stay',
  mayStay: 'The window shows which field it is and why. What is not saved is lost when you leave.',
};

export const overtaken: typeof pl.overtaken = {
  what: 'This was not done: another window has just changed something here.',
  next: 'The screen shows it as it stands now. Look at it and decide again.',
  seen: 'I see',
};
