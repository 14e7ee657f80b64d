export const devicesEn = {
  title: 'Microphone and sound',
  telephone: {
    title: 'Your telephone',
    legend: 'What do you answer with?',
    kinds: { browser: 'The browser', sip: 'Desk telephone', none: 'No telephone' },
    about: {
      browser: 'You speak through the headset on this machine.',
      sip: 'The call rings on the desk telephone, and you take it by lifting the receiver.',
      none: 'You are never rung. What you answer you log yourself.',
    },
    inCall: 'You can change telephones when the call is over.',
    change: 'Change telephone',
    newPassword: 'Make a new password',
    connect: 'Connect the desk telephone',
    typeThis:
      'Type this into the desk telephone now; it is not shown again. When you make a new password, this one stops working.',
    registrar: 'Server',
    user: 'User name',
    password: 'Password',
    copy: 'Copy {{what}}',
    askWhere: 'Ask those who run the telephone system',
    noSystem: 'There is no telephone system here to connect the desk telephone to.',
    done: 'Done',
  },
  microphone: 'Microphone',
  speaker: 'You hear the call in',
  bell: 'It rings in',
  usual: 'What the machine chooses',
  away: 'Not plugged in now',
  nameless: 'Device {{number}}',
  try: 'Try the microphone',
  level: 'Speak, and the bar moves:',
  cannotChoose: 'In this browser the machine chooses where sound comes out.',
};

export const deskCheckEn = {
  title: 'Check of the desk',
  lead: 'We try what the desk needs to take calls. It takes some seconds, and nobody is rung.',
  again: 'Try again',
  running: 'Trying …',
  todo: 'What you can do:',
  done: 'The check is done.',
  back: 'To the desk',
  parts: {
    microphone: 'Microphone',
    house: 'Contact with the exchange',
    telephone: 'Contact with the telephone',
    sound: 'A way for sound',
    relay: 'A detour for sound (TURN)',
  },
  says: {
    microphone: {
      good: 'The microphone works.',
      refused: 'The browser may not use the microphone.',
      missing: 'We find no microphone.',
    },
    house: {
      good: 'The contact is good.',
      slow: 'There is contact, but answers come late.',
      bad: 'We get no contact.',
    },
    telephone: {
      good: 'The telephone in the browser gets through.',
      slow: 'The telephone gets through, but late.',
      bad: 'The telephone does not get through.',
      absent: 'You use no telephone in the browser, so this is not needed.',
    },
    sound: {
      good: 'Sound has an open way out.',
      near: 'Sound has a way in the network where you are. We do not know whether it reaches further.',
      bad: 'Sound has no way out.',
    },
    relay: {
      good: 'The detour works.',
      bad: 'The detour does not work.',
      absent: 'No detour is set up. It is needed only where the network shuts the direct way.',
    },
  },
  does: {
    microphone: {
      refused: 'Allow the microphone by the address at the top of the window, and try again.',
      missing: 'Plug in your headset, and try again.',
    },
    house: {
      slow: 'Use a cable instead of wireless if you can.',
      bad: 'See whether other web pages work. If they do, tell IT that the websocket to the address “/rt” is shut.',
    },
    telephone: {
      slow: 'Use a cable instead of wireless if you can.',
      bad: 'Tell IT that the websocket to the address “/sip” is shut, or that the telephone exchange is down.',
    },
    sound: {
      near: 'If you hear each other in calls, you need do nothing.',
      bad: 'Tell IT that UDP out from your machine is shut.',
    },
    relay: {
      bad: 'Tell IT that your machine does not reach the TURN server.',
    },
  },
};
