export const ringEn = {
  title: 'When somebody rings',
  sound: 'Ringing sound',
  volume: 'Volume',
  try: 'Try the sound',
  notification: 'Notification on the screen',
  ask: 'Show a notification on the screen when somebody rings',
  refused:
    'The browser may not show notifications. If you want them, allow notifications by the address at the top of the window and load the page again. The sound and the card here come as before.',
  unknown: 'This browser cannot show notifications. The sound and the card here come as before.',
};
