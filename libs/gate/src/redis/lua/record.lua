-- What all scripts of the gate share: how a campaign's state and its owners' counters lie in Redis. It is put in front of
-- each of them.
--
-- All keys of a campaign begin with KEYS[1], "<prefix>:{<campaign>}", so that they lie in one slot of a cluster. Each
-- expires at the same instant, that of the state. A campaign that is spread by user over n shards has an account there,
-- and shards from "<prefix>:{<campaign>/0}" on, each with keys of its own as if it were a campaign. Beneath each:
--   :s                 string   the state, see STATE: epoch, counters of the campaign, size of the memory of keys
--   :u:<user>          string   the counters of one user, a record
--   :d:<device>        string   the counters of one device, a record
--   :k:<epoch>:<n>     set      a bucket of the memory of keys: 48 bits of each key; -1 marks that the bucket is there
--   :t:<epoch>:<n>     string   a table of amounts, eight bytes each (little-endian doubles)
--   :f                 hash     flights: batches that are admitted and not settled; see admit.lua
--   :g                 hash     what undoes each flight
--   :p                 hash     keys of interactions in flight
--   :r, :m             string   the name of who rebuilds; of an account, of who moves leases back to it
--
-- A record is a MessagePack array: the epoch, then counters in pairs: bucket * 1024 + slot, value. One of an earlier epoch
-- counts as empty, so that nothing need be deleted when a campaign is rebuilt. Counters are whole numbers from 0 to below
-- 2^53. Whatever has another form was written by somebody else: then all is taken for lost, never for permission.
--
-- A script reads everything before it writes anything, so that one which finds something foreign leaves no trace.
local base = KEYS[1]
local magic, shardMagic, accountMagic = 'hongbao/1', 'hongbao/1/shard', 'hongbao/1/account'
local limit = 9007199254740992
local slots = 1024

-- Fields of the state, a MessagePack array. After them come the campaign's counters in pairs, as in a record.
local MAGIC, EPOCH, READY, EXPIRES_AT, SERVER, BATCHES, BUCKETS, KNOWN = 1, 2, 3, 4, 5, 6, 7, 8
local COUNTERS = 9
-- Of a shard there is a list before them, LEASES, four numbers for each counter that is shared with the other shards: its
-- key; what the account has ever lent to this shard of it; what has ever been given back; and what all others held when
-- the account was last heard. What the shard may use is what was lent less what was given back. Both only ever grow, so
-- that a message which is late, lost or repeated does nothing wrong: the larger number is the newer one.
-- Of an account there is the number of shards, and in place of counters a row for each of the shared ones: its key, and
-- { money come back, lent to shard 0, given back by shard 0, lent to shard 1 ... }.
local LEASES = 9

local function lose(why)
  error({ lost = why }, 0)
end

local function isWhole(value)
  return type(value) == 'number' and value >= 0 and value < limit and value % 1 == 0
end

-- Reads the pairs of `list` from `from` on into a map.
local function readPairs(list, from, map)
  for i = from, #list, 2 do
    local key, value = list[i], list[i + 1]
    if not (isWhole(key) and isWhole(value)) then lose('a counter is no whole number') end
    map[key] = value
  end
  return map
end

local function unpackList(text, what)
  local ok, list = pcall(cmsgpack.unpack, text)
  if not ok or type(list) ~= 'table' then lose('there is something else in place of ' .. what) end
  return list
end

local function readLeases(list)
  local leases = {}
  if type(list) ~= 'table' then lose('the leases are damaged') end
  for i = 1, #list, 4 do
    local lent, back = list[i + 1], list[i + 2]
    if not (isWhole(list[i]) and isWhole(lent) and isWhole(back) and back <= lent and type(list[i + 3]) == 'number') then
      lose('a lease is damaged')
    end
    leases[list[i]] = { lent, back, list[i + 3] }
  end
  return leases
end

local function readRows(state)
  local rows, shards = {}, state[LEASES]
  if not isWhole(shards) then lose('the account is damaged') end
  for i = LEASES + 1, #state, 2 do
    local row = state[i + 1]
    if not isWhole(state[i]) or type(row) ~= 'table' or #row ~= 1 + 2 * shards then lose('the account is damaged') end
    for n = 1, #row do
      -- What has come back is below 0 where somebody took more for promised.
      if not isWhole(n == 1 and type(row[1]) == 'number' and math.abs(row[1]) or row[n]) then
        lose('the account is damaged')
      end
    end
    rows[state[i]] = row
  end
  return rows
end

-- The row of a shared counter in an account.
local function rowOf(state, key)
  local row = state.rows[key]
  if not row then
    row = {}
    for n = 1, 1 + 2 * state.shards do row[n] = 0 end
    state.rows[key] = row
  end
  return row
end

-- The state and the campaign's counters. @param epoch The epoch that the caller goes by; nil for any. Where the state is
-- that of an account there are rows in place of the counters; a shard's has `leases` besides.
local function readState(epoch)
  local text = redis.call('GET', base .. ':s')
  if not text then lose('there is no state') end
  local state = unpackList(text, 'the state')
  local kind = state[MAGIC]
  if kind ~= magic and kind ~= shardMagic and kind ~= accountMagic then
    lose('there is something else in place of the state')
  end
  for field = EPOCH, KNOWN do
    if field ~= SERVER and not isWhole(state[field]) then lose('the state is damaged') end
  end
  if epoch and state[EPOCH] ~= epoch then lose('the epoch is ' .. state[EPOCH] .. ', not ' .. epoch) end
  if kind == accountMagic then
    state.shards, state.rows = state[LEASES], readRows(state)
    return state, {}
  end
  if kind == magic then return state, readPairs(state, COUNTERS, {}) end
  state.leases = readLeases(state[LEASES])
  return state, readPairs(state, LEASES + 1, {})
end

-- Notes what the account has lent to this shard. @param packed Four values a counter: its key; ever lent; what all others
-- hold; and where all that nobody uses had been fetched and was not enough, what all had promised then, else false.
-- @param finals Receives that number.
local function takeLeases(leases, packed, finals)
  local list = cmsgpack.unpack(packed)
  for i = 1, #list, 4 do
    local key, lent, elsewhere, final = list[i], list[i + 1], list[i + 2], list[i + 3]
    local lease = leases[key] or { 0, 0, 0 }
    lease[1], lease[3] = math.max(lease[1], lent), elsewhere
    leases[key] = lease
    finals[key] = final or nil
  end
end

-- Which server this is; another one, or the same started anew, may have forgotten the last moments.
local function serverName()
  return redis.call('INFO', 'server'):match('run_id:(%w+)')
end

local function requireServer(state)
  if state[SERVER] ~= serverName() then lose('the server is another, or was started anew') end
end

local function writeState(state, counters)
  local list = {}
  for i = MAGIC, KNOWN do list[i] = state[i] end
  local n = KNOWN
  if state.leases then
    local leases = {}
    for key, lease in pairs(state.leases) do
      local l = #leases
      leases[l + 1], leases[l + 2], leases[l + 3], leases[l + 4] = key, lease[1], lease[2], lease[3]
    end
    n = LEASES
    list[n] = leases
  elseif state.rows then
    n = LEASES
    list[n] = state.shards
    counters = state.rows
  end
  for key, value in pairs(counters) do
    list[n + 1], list[n + 2] = key, value
    n = n + 2
  end
  redis.call('SET', base .. ':s', cmsgpack.pack(list), 'PXAT', state[EXPIRES_AT])
end

-- A record as it lies there. @return Its counters.
local function decode(text, epoch)
  local list = unpackList(text, 'a record')
  local own = list[1]
  if not isWhole(own) or own > epoch or #list % 2 == 0 then lose('a record is damaged') end
  if own < epoch then return {} end
  return readPairs(list, 2, {})
end

-- The most counters that one user or device keeps.
local most = 160

-- Forgets what can hardly matter any more: counters of days before yesterday, texts of earlier days, then texts at random.
-- @param kinds One character a slot: "d" counts by day, "t" by text.
local function prune(counters, kinds)
  local latest = 0
  for key in pairs(counters) do
    local slot = key % slots + 1
    if kinds:sub(slot, slot) == 'd' then latest = math.max(latest, (key - slot + 1) / slots) end
  end
  local kept = 0
  for key, value in pairs(counters) do
    local slot = key % slots + 1
    local kind = kinds:sub(slot, slot)
    local day = kind == 'd' and (key - slot + 1) / slots or kind == 't' and value or latest
    if day < latest - 1 then counters[key] = nil else kept = kept + 1 end
  end
  for key in pairs(counters) do
    if kept <= most * 3 / 4 then return end
    local slot = key % slots + 1
    if kinds:sub(slot, slot) == 't' then
      counters[key] = nil
      kept = kept - 1
    end
  end
end

local function encode(counters, epoch, kinds)
  local list, n = { epoch }, 1
  for key, value in pairs(counters) do
    list[n + 1], list[n + 2] = key, value
    n = n + 2
  end
  if n > 2 * most + 1 then
    prune(counters, kinds)
    list, n = { epoch }, 1
    for key, value in pairs(counters) do
      list[n + 1], list[n + 2] = key, value
      n = n + 2
    end
  end
  return cmsgpack.pack(list)
end

-- The memory of keys grows by linear hashing: one bucket is split at a time, so that no call takes long.
local perBucket = 160

local function bucketName(state, number)
  state.buckets = state.buckets or base .. ':k:' .. state[EPOCH] .. ':'
  return state.buckets .. number
end

-- The largest power of two that is no more than the number of buckets.
local span = nil

local function bucketOf(state, print)
  local n = state[BUCKETS]
  if not span then
    span = 1
    while span * 2 <= n do span = span * 2 end
  end
  local number = print % (span * 2)
  if number >= n then number = print % span end
  return bucketName(state, number)
end

-- Calls Redis with any number of values, which may be pairs: Lua unpacks no more than some thousands at once.
local function callWith(command, key, values)
  for from = 1, #values, 1000 do
    redis.call(command, key, unpack(values, from, math.min(from + 999, #values)))
  end
end

local function makeBucket(state, number)
  local name = bucketName(state, number)
  redis.call('SADD', name, -1)
  redis.call('PEXPIREAT', name, state[EXPIRES_AT])
  return name
end

local function growBuckets(state)
  while state[KNOWN] > state[BUCKETS] * perBucket do
    local n, half = state[BUCKETS], 1
    while half * 2 <= n do half = half * 2 end
    local from, to = bucketName(state, n - half), makeBucket(state, n)
    local moving = {}
    for _, text in ipairs(redis.call('SMEMBERS', from)) do
      local print = tonumber(text)
      if print >= 0 and print % (half * 2) == n then moving[#moving + 1] = text end
    end
    callWith('SADD', to, moving)
    callWith('SREM', from, moving)
    state[BUCKETS] = n + 1
    span = nil
  end
end

-- Runs a script's work. What is lost is answered as "lost" with the reason; anything else that fails is an error.
local function answering(work)
  local ok, result = pcall(work)
  if ok then return result end
  if type(result) == 'table' then
    if result.lost then return { 'lost', result.lost } end
    result = result.err or 'unknown error'
  end
  if tostring(result):find('WRONGTYPE', 1, true) then return { 'lost', 'a key holds another type' } end
  return redis.error_reply(tostring(result))
end
