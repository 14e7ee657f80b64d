/** Enough for whoever follows to be away for minutes in a rush; who was away for longer reads the floor anew. */
const changesKept = 10_000;

/**
 * The one script by which a floor changes. Everything of a commit is kept, or nothing.
 *
 * KEYS  1 lease  2 commit  3 floor  4 journal  5 commands  6 changes  7 inbox
 * ARGV  1 owner (`fence:token`)  2 id of the commit before  3 id of this commit
 *       4 number of floor fields to set   (then that many pairs: field, value)
 *       5 number of floor fields to drop  (then that many: field)
 *       6 number of journal entries       (then that many: entry; one a commit)
 *       7 number of commands to keep      (then that many pairs: id, command)
 *       8 number of commands carried out  (then that many: id)
 *       9 number of inbox entries taken   (then that many: entry id)
 *       Counts 4–9 stand first, the payload follows in the same order, and at the end
 *       what changed, and what desks were answered (empty: nothing), for those who follow the floor.
 *
 * What is taken from the inbox leaves it in the same breath, so what lies there is what nobody has taken.
 *
 * Returns `done`; `already` (this very commit was kept before: the client resent it after a reconnect);
 *         `not-owner` (the lease is gone or another's); `diverged` (Redis lost commits, or was emptied).
 */
export const commitScript = `
local owner = redis.call('GET', KEYS[1])
if owner ~= ARGV[1] then return 'not-owner' end
local last = redis.call('GET', KEYS[2]) or ''
if last == ARGV[3] then return 'already' end
if last ~= ARGV[2] then return 'diverged' end

local at = 9
local function following() at = at + 1; return ARGV[at] end
for i = 1, tonumber(ARGV[4]) do redis.call('HSET', KEYS[3], following(), following()) end
for i = 1, tonumber(ARGV[5]) do redis.call('HDEL', KEYS[3], following()) end
for i = 1, tonumber(ARGV[6]) do redis.call('XADD', KEYS[4], '*', 'e', following()) end
for i = 1, tonumber(ARGV[7]) do redis.call('HSET', KEYS[5], following(), following()) end
for i = 1, tonumber(ARGV[8]) do redis.call('HDEL', KEYS[5], following()) end
for i = 1, tonumber(ARGV[9]) do redis.call('XDEL', KEYS[7], following()) end
local changed, answers = following(), following()
if answers == '' then
  redis.call('XADD', KEYS[6], 'MAXLEN', '~', ${changesKept}, '*', 'changed', changed)
else
  redis.call('XADD', KEYS[6], 'MAXLEN', '~', ${changesKept}, '*', 'changed', changed, 'answers', answers)
end
redis.call('SET', KEYS[2], ARGV[3])
return 'done'
`;
