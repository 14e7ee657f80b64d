/**
 * The owner's memory of its floor, put back into a Redis that was emptied or that lost commits.
 *
 * KEYS  1 lease  2 fence  3 commit  4 floor  5 journal  6 commands
 * ARGV  1 owner (`fence:token`)  2 its fence  3 time to live of the lease (ms)
 *       4 id of the last commit  5 id of the one under way, or 4 again
 *       6 `lost`: only a Redis that knows of fewer commits, and of no owner with this fence; `any`: of none with a later one
 *       7 number of floor fields (then that many pairs: field, value)
 *       8 number of journal entries that Postgres does not have (then that many)
 *       9 number of commands not yet carried out (then that many pairs: id, command)
 *
 * Returns `done`, or `refused`: somebody else has the floor or has had it since, or nothing is lost at all.
 */
export const supplyScript = `
local owner = redis.call('GET', KEYS[1])
if owner and owner ~= ARGV[1] then return 'refused' end
local fence = redis.call('GET', KEYS[2])
if fence and tonumber(fence) > tonumber(ARGV[2]) then return 'refused' end
if fence and ARGV[6] == 'lost' then
  local knows = redis.call('GET', KEYS[3]) or ''
  if tonumber(fence) == tonumber(ARGV[2]) or knows >= ARGV[4] then return 'refused' end
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[3])
if owner and redis.call('GET', KEYS[3]) == ARGV[5] then return 'done' end

redis.call('SET', KEYS[2], ARGV[2])
redis.call('DEL', KEYS[4], KEYS[5], KEYS[6])
local at = 9
local function following() at = at + 1; return ARGV[at] end
for i = 1, tonumber(ARGV[7]) do redis.call('HSET', KEYS[4], following(), following()) end
for i = 1, tonumber(ARGV[8]) do redis.call('XADD', KEYS[5], '*', 'e', following()) end
for i = 1, tonumber(ARGV[9]) do redis.call('HSET', KEYS[6], following(), following()) end
redis.call('SET', KEYS[3], ARGV[4])
return 'done'
`;
