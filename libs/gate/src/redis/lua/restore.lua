-- Purpose:   does stored decisions again to the counters of a campaign that is being rebuilt.
-- Keys:      KEYS[1]  "<prefix>:{<campaign>}", see record.lua.
-- Arguments: ARGV[1]  the epoch under which it is rebuilt.
--            ARGV[2]  how many milliseconds more the rebuilder keeps the right to rebuild.
--            ARGV[3]  the rebuilder's name.
--            ARGV[4]  one character a slot, as for admit.lua.
--            ARGV[5]  the decisions as one flat MessagePack array. For each: 48 bits of its key; the number of its program,
--                     0 where it asked no counter; for a program: what admit.lua reads of an interaction, then the amount,
--                     the path, how many counters of the campaign its money has come back to, and each with what to take.
--            ARGV[6...] programs and lists of options.
-- Result:    { "done", 0 }, or { "lost", why } where somebody else rebuilds it by now.
firstPart = 5

return answering(function()
  local epoch = tonumber(ARGV[1])
  local kinds = ARGV[4]
  local state, campaign = readState(epoch)
  if state[READY] ~= 0 then lose('it has been rebuilt already') end
  local rebuilder = redis.call('GET', base .. ':r')
  if rebuilder ~= ARGV[3] then lose('somebody else rebuilds it') end
  owners[1] = campaign

  input, cursor = cmsgpack.unpack(ARGV[5]), 1
  local last = #input
  local prints = {}
  while cursor <= last do
    local number = input[cursor + 1]
    prints[#prints + 1] = input[cursor]
    cursor = cursor + 2
    if number > 0 then
      local program = part(number)
      local userName, deviceName = readCircumstances()
      local user = ownerOf(':u:', userName, epoch)
      local device = deviceName and ownerOf(':d:', deviceName, epoch)
      owners[2], owners[3] = user.counters, device and device.counters
      touched[2], touched[3] = false, false
      local lists = cursor
      for _ = 1, #program[4] do nextList() end
      local amount, taken, returns = input[cursor], input[cursor + 1], input[cursor + 2]
      local after = cursor + 3
      cursor = lists
      redo(program, amount, taken)
      cursor = after
      for _ = 1, returns do
        local key = input[cursor]
        campaign[key] = (campaign[key] or 0) - input[cursor + 1]
        cursor = cursor + 2
      end
      if touched[2] then user.dirty = true end
      if touched[3] then device.dirty = true end
    end
  end

  for key, record in pairs(records) do
    if record.dirty then redis.call('SET', key, encode(record.counters, epoch, kinds), 'PXAT', state[EXPIRES_AT]) end
  end
  for i = 1, #prints do
    local print = string.format('%.0f', prints[i])
    state[KNOWN] = state[KNOWN] + redis.call('SADD', bucketOf(state, prints[i]), print)
    growBuckets(state)
  end
  redis.call('PEXPIRE', base .. ':r', ARGV[2])
  writeState(state, campaign)
  return { 'done', 0 }
end)
