-- Purpose:   admits a batch of interactions in order, in one atomic step; each sees the effects of those before it.
--            A shard ends before the first interaction for which its leases do not suffice while more may be had.
-- Keys:      KEYS[1]  "<prefix>:{<campaign>}", or that of a shard; all keys are beneath it, see record.lua.
-- Arguments: ARGV[1]  the epoch that the caller goes by.
--            ARGV[2]  name of the leg of a flight under which the batch can be undone until it is settled.
--            ARGV[3]  one character a slot: "d" where it counts by day, "t" by text, "." otherwise.
--            ARGV[4]  the keys of the interactions, 36 characters each.
--            ARGV[5]  the interactions as one flat MessagePack array. For each: 48 bits of its key; 1 where the ledger says
--                     that it is fresh; 1 where the reward of its inviter follows, an interaction like any other; the number
--                     of its program, 0 where no counter is asked; for a program: user, device or false, now, today, round
--                     + 1, fingerprint or -1, released, 1 where invited; and for each block the number of the list of
--                     options that was drawn, 0 where the block is passed over, and its draws.
--            ARGV[6...] programs and lists of options, see program.lua, numbered from 1.
-- Result:    { "done", number of the batch, MessagePack, how many were decided, MessagePack }: a flat array; for each interaction -3 (it is in flight), -2 (its
--            key is known), -1 (no counter was asked), or: strength of the reason or 100 where it won, guard, rule, prize,
--            amount, path, 1 where the inviter is due. A reward has a verdict only where it is due. Of a shard the last is
--            what the next interaction is short of, seven numbers a counter, see askedOf in program.lua; nothing where all
--            were decided.
--            { "lost", why } where the counters are gone, damaged, of another epoch, or not rebuilt yet. Nothing was done.
firstPart = 6

return answering(function()
  local epoch = tonumber(ARGV[1])
  local leg, kinds, keys = ARGV[2], ARGV[3], ARGV[4]
  local state, campaign = readState(epoch)
  if state[READY] ~= 1 then lose('the counters are being rebuilt') end
  -- A replica that took over may lack the last batches, and no connection tells the caller that it did.
  requireServer(state)
  if state.rows then lose('the campaign is spread by now') end
  leases = state.leases
  if leases then takeLeases(leases, ARGV[6], finals) end
  local campaignBefore = {}
  for key, value in pairs(campaign) do campaignBefore[key] = value end
  owners[1] = campaign
  tableName = function(number) return base .. ':t:' .. epoch .. ':' .. number end

  input, cursor = cmsgpack.unpack(ARGV[5]), 1
  local output, n = {}, 0
  local prints, buckets, firstKey = {}, {}, nil
  local own = {}
  local index = 0

  -- Whether this call or another has seen the key: -3, -2, or nil where it is to be decided, and noted then.
  local function recall(number, trusted)
    -- As text it is written once, where every call of Redis would write the number out again.
    local print = string.format('%.0f', number)
    local remembered = own[print]
    local bucket = nil
    if not remembered then
      bucket = bucketOf(state, number)
      local found = redis.call('SMISMEMBER', bucket, '-1', print)
      if found[1] ~= 1 then lose('keys are missing') end
      remembered = found[2] == 1
      if remembered and redis.call('HEXISTS', base .. ':p', print) == 1 then return -3 end
    end
    if remembered and trusted == 0 then return -2 end
    if not own[print] then
      own[print] = true
      prints[#prints + 1] = print
      buckets[#prints] = not remembered and bucket
      firstKey = firstKey or keys:sub(index * 36 - 35, index * 36)
    end
    return nil
  end

  -- Decides the next interaction, or passes over it.
  local function admitNext(due)
    local print, trusted, hasReward, number = input[cursor], input[cursor + 1], input[cursor + 2], input[cursor + 3]
    cursor = cursor + 4
    index = index + 1
    local verdict = due and recall(print, trusted)
    local program = number > 0 and part(number)
    rewardsInviter = false
    if not due or verdict or not program then
      if program then
        cursor = cursor + 8
        skipLists(program)
      end
      if due then
        n = n + 1
        output[n] = verdict or -1
      end
    else
      local userName, deviceName = readCircumstances()
      local user = ownerOf(':u:', userName, epoch)
      local device = deviceName and ownerOf(':d:', deviceName, epoch)
      owners[2], owners[3] = user.counters, device and device.counters
      touched[2], touched[3] = false, false
      run(program)
      if touched[2] then user.dirty = true end
      if touched[3] then device.dirty = true end
      output[n + 1] = strength < 0 and 100 or strength
      output[n + 2], output[n + 3], output[n + 4] = guard, rule, prize
      output[n + 5], output[n + 6], output[n + 7] = won, path, rewardsInviter and 1 or 0
      n = n + 7
    end
    if hasReward == 1 then admitNext(due and rewardsInviter) end
  end

  -- Decides the next interaction of a shard, or leaves everything as it was before. @return What it is short of, or nil.
  local function admitOrLeave()
    journal = {}
    local seen, remembers = #prints, firstKey
    local ok, reason = pcall(admitNext, true)
    if ok then return nil end
    if type(reason) ~= 'table' or not reason.short then error(reason, 0) end
    for i = #journal - 2, 1, -3 do journal[i][journal[i + 1]] = journal[i + 2] or nil end
    if #prints > seen then
      own[prints[#prints]] = nil
      buckets[#prints] = nil
      prints[#prints] = nil
    end
    firstKey = remembers
    index = index - 1
    return reason.short
  end

  local last = #input
  local short
  while cursor <= last and not short do
    if leases then short = admitOrLeave() else admitNext(true) end
  end

  -- From here on everything is written.
  local expiresAt = state[EXPIRES_AT]
  local undo = {}
  for key, record in pairs(records) do
    if record.dirty then
      local after = encode(record.counters, epoch, kinds)
      redis.call('SET', key, after, 'PXAT', expiresAt)
      local u = #undo
      undo[u + 1], undo[u + 2], undo[u + 3] = key, record.before or '', after
    end
  end
  if #prints > 0 then
    local pending, remembered = {}, {}
    for i = 1, #prints do
      local print = prints[i]
      if buckets[i] then
        redis.call('SADD', buckets[i], print)
        remembered[#remembered + 1] = print
      end
      pending[2 * i - 1], pending[2 * i] = print, '1'
    end
    state[KNOWN] = state[KNOWN] + #remembered
    growBuckets(state)
    local deltas = {}
    for key, value in pairs(campaign) do
      local delta = value - (campaignBefore[key] or 0)
      if delta ~= 0 then
        deltas[#deltas + 1] = key
        deltas[#deltas + 1] = delta
      end
    end
    local time = redis.call('TIME')
    local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
    callWith('HSET', base .. ':p', pending)
    -- What is looked at often lies apart from what only undoing needs.
    redis.call('HSET', base .. ':f', leg, cmsgpack.pack({ now, firstKey, deltas }))
    redis.call('HSET', base .. ':g', leg, cmsgpack.pack({ prints, remembered, undo }))
    redis.call('PEXPIREAT', base .. ':p', expiresAt)
    redis.call('PEXPIREAT', base .. ':f', expiresAt)
    redis.call('PEXPIREAT', base .. ':g', expiresAt)
  end
  state[BATCHES] = state[BATCHES] + 1
  writeState(state, campaign)
  return { 'done', state[BATCHES], cmsgpack.pack(output), index, cmsgpack.pack(short or {}) }
end)
