/**
 * The one script by which a floor changes. Everything of a commit is kept, or nothing.
 *
 * KEYS  1 lease  2 commit  3 floor  4 journal  5 commands
 * ARGV  1 owner (`fence:token`)  2 id of the commit before  3 id of this commit
 *       4 number of floor fields to set   (then that many pairs: field, value)
 *       5 number of floor fields to drop  (then that many: field)
 *       6 number of journal entries       (then that many: entry; one a commit)
 *       7 number of commands to keep      (then that many pairs: id, command)
 *       8 number of commands carried out  (then that many: id)
 *       Counts 4–8 stand first, the payload follows in the same order.
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
for i = 1, tonumber(ARGV[4]) do
  redis.call('HSET', KEYS[3], ARGV[at], ARGV[at + 1])
  at = at + 2
end
for i = 1, tonumber(ARGV[5]) do
  redis.call('HDEL', KEYS[3], ARGV[at])
  at = at + 1
end
for i = 1, tonumber(ARGV[6]) do
  redis.call('XADD', KEYS[4], '*', 'e', ARGV[at])
  at = at + 1
end
for i = 1, tonumber(ARGV[7]) do
  redis.call('HSET', KEYS[5], ARGV[at], ARGV[at + 1])
  at = at + 2
end
for i = 1, tonumber(ARGV[8]) do
  redis.call('HDEL', KEYS[5], ARGV[at])
  at = at + 1
end
redis.call('SET', KEYS[2], ARGV[3])
return 'done'
`;
