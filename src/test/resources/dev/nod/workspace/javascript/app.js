// Answers each mention in its thread, by the official JavaScript SDK.
const { App } = require('@slack/bolt');

const app = new App({
  token: process.env.BOT_TOKEN,
  appToken: process.env.APP_TOKEN,
  socketMode: true,
  clientOptions: { slackApiUrl: process.env.API_URL },
});

app.event('app_mention', async ({ event, say }) => {
  await say({ text: `JavaScript heard: ${event.text}`, thread_ts: event.ts });
});

app.command('/nod', async ({ command, ack }) => {
  await ack(`JavaScript got: ${command.text}`);
});

app.start().then(() => console.log('started'));
