-- Purpose:   moves what a campaign that is spread over shards may still promise: from its account to a shard, and back.
-- Keys:      KEYS[1]  "<prefix>:{<campaign>}", or for "fetch" that of a shard; see record.lua.
-- Arguments: ARGV[1]  the step; ARGV[2] the epoch that the caller goes by; then for
--            "ask"    the mover's name, milliseconds that its right to fetch lasts, number of the shard, how many
--                     interactions wait there, MessagePack of what it is short of, six numbers a counter: its key, ever
--                     given back, used, what is to be added, most that may be used before, limit; and MessagePack of
--                     what was fetched: "" the first time, then shard, key, ever given back, in threes
--            "fetch"  MessagePack: counters, and what the account has ever lent of each to this shard, in pairs
-- Result:    { "done", ... } or { "lost", why }.
--            "ask" gives "lent" and MessagePack, see takeLeases in record.lua; or "fetch" where the account has too little:
--            then the caller has the right to fetch back what others do not use, by MessagePack of shard, key, ever lent in
--            threes, and asks again with what it fetched; or "busy" where somebody else is fetching.
--            "fetch" gives MessagePack: key, ever given back, in pairs.
--
-- What is lent is booked here before a shard hears of it, and what is given back is off the shard before it is booked
-- here. Whoever moves it may die in between: the next one who asks or fetches brings both numbers along. While somebody
-- fetches nothing is lent, so whoever has fetched from all has seen all there is.
local steps = {}

local function settled(epoch)
  local state, counters = readState(epoch)
  if state[READY] ~= 1 then lose('the counters are being rebuilt') end
  requireServer(state)
  return state, counters
end

-- What all shards but one hold, less what has come back.
local function heldElsewhere(row, shard)
  local sum = -row[1]
  for n = 2, #row, 2 do
    if n ~= 2 * shard + 2 then sum = sum + row[n] - row[n + 1] end
  end
  return sum
end

function steps.ask()
  local state = settled(tonumber(ARGV[2]))
  local rows, shards = state.rows, state.shards
  if not rows then lose('the campaign is not spread') end
  local name, shard, waiting = ARGV[3], tonumber(ARGV[5]), tonumber(ARGV[6])
  local asked, hasFetched = cmsgpack.unpack(ARGV[7]), ARGV[8] ~= ''
  local holder = redis.call('GET', base .. ':m')
  if holder and holder ~= name or hasFetched and not holder then return { 'done', 'busy' } end
  local fetched = hasFetched and cmsgpack.unpack(ARGV[8]) or {}
  for i = 1, #fetched, 3 do
    local row, at = rows[fetched[i + 1]], 2 * fetched[i] + 3
    if row then row[at] = math.max(row[at], fetched[i + 2]) end
  end

  local lent, short = {}, {}
  for i = 1, #asked, 6 do
    local key, back, used, added = asked[i], asked[i + 1], asked[i + 2], asked[i + 3]
    local head, bound = asked[i + 4], asked[i + 5]
    local row, at = rowOf(state, key), 2 * shard + 2
    row[at + 1] = math.max(row[at + 1], back)
    local elsewhere, mine, final = heldElsewhere(row, shard), row[at] - row[at + 1], false
    local holds = mine
    if elsewhere + used <= head then
      local left = math.max(0, bound - elsewhere - math.max(mine, used + added))
      local portion = math.max(math.floor(left / (2 * shards)), math.min(added * (waiting - 1), math.floor(left / 2)))
      holds = math.max(mine, used + added) + portion
    elseif hasFetched then
      -- What was fetched stays here, for whoever asks for less.
      final = elsewhere + used
    else
      short[#short + 1] = key
    end
    row[at] = row[at] + holds - mine
    local l = #lent
    lent[l + 1], lent[l + 2], lent[l + 3], lent[l + 4] = key, row[at], elsewhere, final
  end

  local result
  if #short > 0 then
    local wanted = {}
    for i = 1, #short do
      for n = 0, shards - 1 do
        if n ~= shard then
          local w = #wanted
          wanted[w + 1], wanted[w + 2], wanted[w + 3] = n, short[i], rows[short[i]][2 * n + 2]
        end
      end
    end
    redis.call('SET', base .. ':m', name, 'PX', ARGV[4])
    result = { 'done', 'fetch', cmsgpack.pack(wanted) }
  else
    if holder then redis.call('DEL', base .. ':m') end
    result = { 'done', 'lent', cmsgpack.pack(lent) }
  end
  state[BATCHES] = state[BATCHES] + 1
  writeState(state)
  return result
end

function steps.fetch()
  local state, campaign = settled(tonumber(ARGV[2]))
  local leases = state.leases
  if not leases then lose('the campaign is not spread') end
  local wanted, given = cmsgpack.unpack(ARGV[3]), {}
  for i = 1, #wanted, 2 do
    local key = wanted[i]
    local lease = leases[key] or { 0, 0, 0 }
    lease[1] = math.max(lease[1], wanted[i + 1])
    lease[2] = lease[2] + math.max(0, lease[1] - lease[2] - (campaign[key] or 0))
    leases[key] = lease
    given[#given + 1], given[#given + 2] = key, lease[2]
  end
  writeState(state, campaign)
  return { 'done', cmsgpack.pack(given) }
end

return answering(steps[ARGV[1]])
