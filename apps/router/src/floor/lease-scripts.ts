/**
 * Takes the floor when nobody has it. A Redis that knows of no owner at all may have been emptied: then the last owner,
 * who has the floor in mind, goes first for a while. After it fences go on from the clock, in seconds, above all before.
 * KEYS 1 lease 2 fence 3 commit 4 since when no owner is known · ARGV 1 token 2 time to live (ms) 3 a while (ms)
 * Returns { fence, id of the last commit } or { 0, '' } when somebody has it, or may still come for it.
 */
export const claimScript = `
if redis.call('EXISTS', KEYS[1]) == 1 then return { 0, '' } end
if redis.call('EXISTS', KEYS[2]) == 0 then
  local clock = redis.call('TIME')
  local now = tonumber(clock[1]) * 1000 + math.floor(tonumber(clock[2]) / 1000)
  local since = redis.call('GET', KEYS[4])
  if not since then redis.call('SET', KEYS[4], now, 'PX', 60000) end
  if now - tonumber(since or now) < tonumber(ARGV[3]) then return { 0, '' } end
  redis.call('SET', KEYS[2], clock[1])
end
local fence = redis.call('INCR', KEYS[2])
redis.call('SET', KEYS[1], fence .. ':' .. ARGV[1], 'PX', ARGV[2])
return { fence, redis.call('GET', KEYS[3]) or '' }
`;

/**
 * Keeps the floor. The id of the last commit is compared too, so that a Redis which lost commits in a failover is
 * noticed at once and not at the next call.
 * KEYS 1 lease 2 commit · ARGV 1 owner 2 time to live (ms) 3 id of the last commit 4 id of the one under way, or 3 again
 * Returns 'held', 'not-owner' or 'diverged'.
 */
export const renewScript = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 'not-owner' end
local last = redis.call('GET', KEYS[2]) or ''
if last ~= ARGV[3] and last ~= ARGV[4] then return 'diverged' end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 'held'
`;

/**
 * Gives the floor up, if it is still this owner's, and says so to those who stand by, on the channel of the lease's name.
 * KEYS 1 lease · ARGV 1 owner
 * Returns 1 when it was.
 */
export const releaseScript = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('DEL', KEYS[1])
redis.call('PUBLISH', KEYS[1], '')
return 1
`;
