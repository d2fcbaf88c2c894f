-- Minutes that left a family's lots for good after its transfer number p_after, lot by lot in posting order: what other
-- libs follow to keep books of their own. `account` is where they went: 'delivered', 'expired', or 'debt' (they paid what
-- was owed). Numbers of one family commit in order, so that whoever remembers the last one misses none.
CREATE OR REPLACE FUNCTION ledger_spent(p_family uuid, p_after int)
RETURNS TABLE (family_seq int, transfer_id uuid, hold_id uuid, lot_id uuid, account text, minutes int, at timestamptz)
LANGUAGE sql STABLE AS $$
  SELECT t.family_seq, t.id, t.hold_id, e.lot_id, e.account, sum(e.minutes)::int, t.at
  FROM ledger_transfer t
  JOIN ledger_entry e ON e.transfer_id = t.id
  WHERE t.family_id = p_family AND t.family_seq > p_after
    AND e.account IN ('delivered', 'expired', 'debt') AND e.minutes > 0
  GROUP BY t.family_seq, t.id, e.lot_id, e.account
  ORDER BY t.family_seq, min(e.line);
$$;
