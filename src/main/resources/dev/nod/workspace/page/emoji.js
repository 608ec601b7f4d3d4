/** Emoji by Slack's names, with skin tones for hands and people. */

const HANDS = new Set(['+1', '-1', 'wave', 'clap', 'raised_hands', 'pray', 'ok_hand', 'muscle', 'point_up', 'point_right',
  'raised_hand', 'writing_hand', 'crossed_fingers', 'v', 'shrug', 'facepalm', 'woman-raising-hand', 'bow']);

/** Name, character, other names and words to find it by. */
const LIST = [
  ['+1', '👍', 'thumbsup yes approve like'], ['-1', '👎', 'thumbsdown no decline'],
  ['eyes', '👀', 'looking seen'], ['white_check_mark', '✅', 'done tick yes'], ['x', '❌', 'no cross decline'],
  ['tada', '🎉', 'party hooray'], ['heart', '❤️', 'love'], ['joy', '😂', 'laugh tears'],
  ['smile', '😄', 'happy'], ['slightly_smiling_face', '🙂', 'fine'], ['wink', '😉', ''], ['blush', '😊', 'happy'],
  ['sweat_smile', '😅', 'phew'], ['rofl', '🤣', 'laugh'], ['thinking_face', '🤔', 'thinking hmm'],
  ['neutral_face', '😐', 'meh'], ['confused', '😕', ''], ['disappointed', '😞', 'sad'], ['cry', '😢', 'sad'],
  ['sob', '😭', 'sad'], ['scream', '😱', 'shock'], ['exploding_head', '🤯', 'mind blown'], ['sunglasses', '😎', 'cool'],
  ['heart_eyes', '😍', 'love'], ['hugging_face', '🤗', 'hug'], ['saluting_face', '🫡', 'yes sir'],
  ['wave', '👋', 'hello bye'], ['clap', '👏', 'applause'], ['raised_hands', '🙌', 'hooray'], ['pray', '🙏', 'please thanks'],
  ['ok_hand', '👌', 'fine'], ['muscle', '💪', 'strong'], ['point_up', '☝️', ''], ['point_right', '👉', ''],
  ['raised_hand', '✋', 'stop hand'], ['writing_hand', '✍️', 'write'], ['crossed_fingers', '🤞', 'luck'], ['v', '✌️', 'peace'],
  ['shrug', '🤷', 'dunno'], ['facepalm', '🤦', ''], ['woman-raising-hand', '🙋‍♀️', 'me question'], ['bow', '🙇', 'sorry thanks'],
  ['rocket', '🚀', 'ship launch'], ['fire', '🔥', 'hot'], ['star', '⭐', 'favourite'], ['sparkles', '✨', 'new'], ['100', '💯', 'full'],
  ['bulb', '💡', 'idea'], ['memo', '📝', 'note draft'], ['page_facing_up', '📄', 'document'], ['books', '📚', 'handbook sources'],
  ['link', '🔗', ''], ['mag', '🔍', 'search'], ['lock', '🔒', 'private'], ['key', '🔑', 'password'], ['gear', '⚙️', 'settings'],
  ['wrench', '🔧', 'fix'], ['bug', '🐛', ''], ['robot_face', '🤖', 'bot'], ['speech_balloon', '💬', 'answer'],
  ['question', '❓', ''], ['exclamation', '❗', ''], ['warning', '⚠️', 'careful'], ['rotating_light', '🚨', 'alert'],
  ['no_entry', '⛔', 'stop'], ['no_entry_sign', '🚫', 'forbidden'], ['heavy_check_mark', '✔️', 'tick'],
  ['ballot_box_with_check', '☑️', 'tick'], ['arrow_right', '➡️', ''], ['arrows_counterclockwise', '🔄', 'retry again'],
  ['hourglass_flowing_sand', '⏳', 'waiting'], ['hourglass', '⌛', 'expired'], ['pencil2', '✏️', 'edited'], ['octagonal_sign', '🛑', 'stopped'], ['alarm_clock', '⏰', 'reminder'],
  ['stopwatch', '⏱️', 'time'], ['calendar', '📆', 'date'], ['chart_with_upwards_trend', '📈', 'report'], ['bar_chart', '📊', 'report'],
  ['inbox_tray', '📥', ''], ['email', '📧', 'mail'], ['bell', '🔔', 'reminder'], ['pushpin', '📌', 'pin'], ['package', '📦', ''],
  ['computer', '💻', 'laptop'], ['coffee', '☕', 'break'], ['pizza', '🍕', ''], ['cake', '🍰', 'birthday'], ['sunny', '☀️', 'weather'],
  ['large_green_circle', '🟢', 'go'], ['large_yellow_circle', '🟡', 'careful'], ['red_circle', '🔴', 'stop'],
  ['large_blue_circle', '🔵', ''], ['white_circle', '⚪', ''], ['technologist', '🧑‍💻', 'developer'], ['ghost', '👻', 'boo'],
];

const ALIASES = { thumbsup: '+1', thumbsdown: '-1', 'thumbs_up': '+1', laughing: 'smile', heavy_multiplication_x: 'x', thinking: 'thinking_face', hourglass_not_done: 'hourglass_flowing_sand', bell_ring: 'bell', large_red_circle: 'red_circle' };
const CHARACTERS = new Map(LIST.map(([name, character]) => [name, character]));

/** Skin tones in Slack's numbering; 1 stands for the plain yellow. */
export const TONES = [1, 2, 3, 4, 5, 6];

function toned(character, tone) {
  return tone < 2 ? character : character.replace(/^(\p{Emoji})\uFE0F?/u, (_, first) => first + String.fromCodePoint(0x1f3f9 + tone));
}

/** The character for a name such as `tada` or `+1::skin-tone-3`, or undefined. */
export function emojiCharacter(name) {
  const [, base, tone] = name.match(/^(.+?)(?:::skin-tone-([2-6]))?$/) ?? [];
  const known = ALIASES[base] ?? base;
  const character = CHARACTERS.get(known);
  return character && tone && HANDS.has(known) ? toned(character, Number(tone)) : character;
}

/** A name with the chosen tone, where the emoji has tones at all. */
export function nameWithTone(name, tone) {
  return tone > 1 && HANDS.has(name) ? `${name}::skin-tone-${tone}` : name;
}

/** Names that match what was typed, the better matches first; all of them for an empty query. */
export function findEmoji(query) {
  const wanted = query.toLowerCase().replaceAll(':', '').trim();
  const rank = ([name, , words]) => {
    if (name.startsWith(wanted)) return 0;
    return name.includes(wanted) ? 1 : words.split(' ').some((word) => word.startsWith(wanted)) ? 2 : 3;
  };
  return LIST.map((entry) => [entry[0], rank(entry)])
    .filter(([, place]) => place < 3)
    .sort((a, b) => a[1] - b[1])
    .map(([name]) => name);
}
