-- A family's minutes as they stand at p_at: lapsed minutes are gone, whether the job ran or not. One row, always.
CREATE OR REPLACE FUNCTION ledger_balance(p_family uuid, p_at timestamptz)
RETURNS TABLE (available int, held int, set_aside int, frozen int, debt int)
LANGUAGE sql STABLE AS $$
  SELECT coalesce(a.available, 0) - lapsed.minutes, coalesce(a.held, 0), coalesce(a.set_aside, 0), coalesce(a.frozen, 0),
         coalesce(a.debt, 0)
  FROM (
    SELECT coalesce(sum(l.available), 0)::int AS minutes FROM ledger_lot l
    WHERE l.family_id = p_family AND l.is_spendable AND l.expires_at <= p_at
  ) lapsed
  LEFT JOIN ledger_family_account a ON a.family_id = p_family;
$$;

CREATE OR REPLACE FUNCTION ledger_tutor_delivered(p_tutor uuid) RETURNS bigint
LANGUAGE sql STABLE AS $$
  SELECT coalesce(sum(minutes), 0) FROM ledger_entry WHERE account = 'delivered' AND owner_id = p_tutor;
$$;

-- Everything that must always be true of the books. No row = they are right.
CREATE OR REPLACE FUNCTION ledger_check() RETURNS TABLE (problem text, subject uuid, detail text)
LANGUAGE sql STABLE AS $$
  SELECT 'transfer does not sum to zero for a lot', e.transfer_id, format('lot %s: %s', e.lot_id, sum(e.minutes))
  FROM ledger_entry e GROUP BY e.transfer_id, e.lot_id HAVING sum(e.minutes) <> 0
  UNION ALL
  SELECT 'stored balance differs from entries', a.family_id, format('%s: stored %s, entries %s', k.account, k.stored, e.minutes)
  FROM ledger_family_account a
  CROSS JOIN LATERAL (VALUES ('available', a.available), ('held', a.held), ('set_aside', a.set_aside), ('frozen', a.frozen),
    ('debt', -a.debt)) AS k (account, stored)
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(x.minutes), 0) AS minutes FROM ledger_entry x JOIN ledger_transfer t ON t.id = x.transfer_id
    WHERE t.family_id = a.family_id AND x.owner_id = a.family_id AND x.account = k.account) e
  WHERE k.stored <> e.minutes
  UNION ALL
  SELECT 'stored balance differs from lots', a.family_id,
    format('stored %s %s %s %s, lots %s %s %s %s', a.available, a.held, a.set_aside, a.frozen, l.available, l.held, l.set_aside, l.frozen)
  FROM ledger_family_account a
  CROSS JOIN LATERAL (
    SELECT coalesce(sum(x.available), 0) AS available, coalesce(sum(x.held), 0) AS held,
           coalesce(sum(x.set_aside), 0) AS set_aside, coalesce(sum(x.frozen), 0) AS frozen
    FROM ledger_lot x WHERE x.family_id = a.family_id) l
  WHERE (a.available, a.held, a.set_aside, a.frozen) IS DISTINCT FROM (l.available, l.held, l.set_aside, l.frozen)
  UNION ALL
  SELECT 'lot differs from entries', l.id, format('%s: stored %s, entries %s', k.account, k.stored, coalesce(e.minutes, 0))
  FROM ledger_lot l
  CROSS JOIN LATERAL (VALUES ('available', l.available), ('held', l.held), ('set_aside', l.set_aside), ('frozen', l.frozen),
    ('refunded', l.refunded),
    (CASE l.source WHEN 'purchase' THEN 'purchased' ELSE 'granted' END, -l.minutes)) AS k (account, stored)
  LEFT JOIN (SELECT x.lot_id, x.account, sum(x.minutes) AS minutes FROM ledger_entry x GROUP BY 1, 2) e
    ON e.lot_id = l.id AND e.account = k.account
  WHERE k.stored <> coalesce(e.minutes, 0)
  UNION ALL
  SELECT 'hold part differs from entries', h.hold_id, format('lot %s: stored %s, entries %s', h.lot_id, p.held, h.minutes)
  FROM (
    SELECT t.hold_id, x.lot_id, sum(x.minutes) AS minutes
    FROM ledger_transfer t JOIN ledger_entry x ON x.transfer_id = t.id AND x.account = 'held'
    WHERE t.hold_id IS NOT NULL GROUP BY 1, 2) h
  LEFT JOIN ledger_hold_part p ON p.hold_id = h.hold_id AND p.lot_id = h.lot_id
  WHERE p.held IS DISTINCT FROM h.minutes
  UNION ALL
  SELECT 'lot is held by nobody', l.id, format('held %s, hold parts %s', l.held, coalesce(p.held, 0))
  FROM ledger_lot l LEFT JOIN (SELECT lot_id, sum(held) AS held FROM ledger_hold_part GROUP BY 1) p ON p.lot_id = l.id
  WHERE l.held <> coalesce(p.held, 0)
  UNION ALL
  SELECT 'transfers are not in one row', t.family_id, format('%s is %s at %s', t.id, t.family_seq, t.at)
  FROM (
    SELECT x.*, row_number() OVER w AS place, lag(x.at) OVER w AS before_at
    FROM ledger_transfer x WINDOW w AS (PARTITION BY x.family_id ORDER BY x.family_seq)) t
  WHERE t.place <> t.family_seq OR t.at < t.before_at
  UNION ALL
  SELECT 'balance after a transfer differs from its entries', t.id,
    format('after %s %s %s %s %s', t.available_after, t.held_after, t.set_aside_after, t.frozen_after, t.debt_after)
  FROM (
    SELECT x.*, sum(e.available) OVER w AS available, sum(e.held) OVER w AS held, sum(e.set_aside) OVER w AS set_aside,
           sum(e.frozen) OVER w AS frozen, sum(e.debt) OVER w AS debt
    FROM ledger_transfer x
    CROSS JOIN LATERAL (
      SELECT coalesce(sum(y.minutes) FILTER (WHERE y.account = 'available'), 0) AS available,
             coalesce(sum(y.minutes) FILTER (WHERE y.account = 'held'), 0) AS held,
             coalesce(sum(y.minutes) FILTER (WHERE y.account = 'set_aside'), 0) AS set_aside,
             coalesce(sum(y.minutes) FILTER (WHERE y.account = 'frozen'), 0) AS frozen,
             coalesce(sum(y.minutes) FILTER (WHERE y.account = 'debt'), 0) AS debt
      FROM ledger_entry y WHERE y.transfer_id = x.id) e
    WINDOW w AS (PARTITION BY x.family_id ORDER BY x.family_seq)) t
  WHERE (t.available_after, t.held_after, t.set_aside_after, t.frozen_after, -t.debt_after)
    IS DISTINCT FROM (t.available, t.held, t.set_aside, t.frozen, t.debt)
  UNION ALL
  SELECT 'entries and account disagree on the family', t.id, e.account
  FROM ledger_transfer t JOIN ledger_entry e ON e.transfer_id = t.id JOIN ledger_lot l ON l.id = e.lot_id
  WHERE l.family_id <> t.family_id
     OR (e.account IN ('available', 'held', 'set_aside', 'frozen', 'debt') AND e.owner_id <> t.family_id);
$$;
