-- Puts a purchase's minutes into the family's balance: the bought lot, the bonus lot tied to it, the books, the receipt's
-- number, and the news of it. The caller holds the purchase's row and has checked that it isn't paid yet.
CREATE OR REPLACE FUNCTION billing_credit(
  p_purchase billing_purchase, p_intent text, p_payer text, p_paid_at timestamptz, p_at timestamptz
) RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  v_key text := 'billing.purchase:' || p_purchase.id;
  v_reference jsonb := jsonb_build_object('purchaseId', p_purchase.id);
  v_lot uuid;
  v_bonus uuid;
  v_journal uuid;
BEGIN
  v_lot := ledger_credit(
    v_key, p_purchase.family_id, p_purchase.minutes, 'purchase', ledger_expiry('purchase', p_at), v_reference, p_at);
  IF p_purchase.bonus_minutes > 0 THEN
    v_bonus := ledger_credit(
      v_key || ':bonus', p_purchase.family_id, p_purchase.bonus_minutes, 'bonus', ledger_expiry('bonus', p_at), v_reference, p_at);
  END IF;

  UPDATE billing_purchase
  SET state = 'paid', paid_at = p_paid_at, closed_at = NULL, payment_intent_id = p_intent, payer_name = p_payer,
      lot_id = v_lot, bonus_lot_id = v_bonus, receipt_number = nextval('billing_receipt_number')
  WHERE id = p_purchase.id;

  INSERT INTO billing_lot (lot_id, purchase_id, minutes, total_cents)
  VALUES (v_lot, p_purchase.id, p_purchase.minutes, p_purchase.amount_cents);
  INSERT INTO billing_journal (key, kind, purchase_id, transfer_id, minutes, at)
  VALUES (v_key, 'purchase', p_purchase.id, v_lot, p_purchase.minutes, p_at)
  RETURNING id INTO v_journal;
  INSERT INTO billing_posting (journal_id, line, account, cents) VALUES
    (v_journal, 1, 'stripe', p_purchase.amount_cents), (v_journal, 2, 'unearned', -p_purchase.amount_cents);

  PERFORM outbox_append('billing.purchase-paid.v1',
    jsonb_build_object('purchaseId', p_purchase.id, 'familyId', p_purchase.family_id), p_at);
END $$;

-- Takes what Stripe says of a checkout, once for each event id and in any order: paid is final, and a payment credits
-- whatever happened before. The event's id and its effect commit together.
-- p_fact: 'paid', 'expired', 'failed' or 'pending'. Answers what it came to: 'duplicate', 'credited', 'already-paid',
-- 'closed', 'nothing-to-do', 'not-ours' (no such purchase, or another checkout's) or 'amount-mismatch' (nothing is credited).
CREATE OR REPLACE FUNCTION billing_take_event(
  p_event_id text, p_event_type text, p_occurred_at timestamptz, p_purchase uuid, p_checkout text, p_fact text,
  p_amount_cents int, p_currency text, p_intent text, p_payer text, p_at timestamptz
) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
  v_purchase billing_purchase;
  v_outcome text;
BEGIN
  INSERT INTO billing_event (id, type, outcome, occurred_at, received_at)
  VALUES (p_event_id, p_event_type, 'taken', p_occurred_at, p_at)
  ON CONFLICT (id) DO NOTHING;
  IF NOT FOUND THEN
    RETURN 'duplicate';
  END IF;

  SELECT * INTO v_purchase FROM billing_purchase WHERE id = p_purchase FOR NO KEY UPDATE;
  v_outcome := CASE
    WHEN v_purchase.id IS NULL OR v_purchase.checkout_id <> p_checkout THEN 'not-ours'
    WHEN v_purchase.state = 'paid' THEN 'already-paid'
    WHEN p_fact = 'paid' AND (v_purchase.amount_cents, v_purchase.currency) IS DISTINCT FROM (p_amount_cents, p_currency)
      THEN 'amount-mismatch'
    WHEN p_fact = 'paid' THEN 'credited'
    WHEN p_fact IN ('expired', 'failed') AND v_purchase.state = 'open' THEN 'closed'
    ELSE 'nothing-to-do'
  END;
  UPDATE billing_event SET outcome = v_outcome, purchase_id = v_purchase.id WHERE id = p_event_id;

  IF v_outcome IN ('credited', 'closed') AND v_purchase.checkout_id IS NULL THEN
    -- The event was faster than the answer to our own request.
    UPDATE billing_purchase SET checkout_id = p_checkout WHERE id = v_purchase.id;
  END IF;
  IF v_outcome = 'credited' THEN
    PERFORM billing_credit(v_purchase, p_intent, p_payer, p_occurred_at, p_at);
  ELSIF v_outcome = 'closed' THEN
    UPDATE billing_purchase SET state = p_fact, closed_at = p_at WHERE id = v_purchase.id;
    PERFORM outbox_append('billing.purchase-closed.v1',
      jsonb_build_object('purchaseId', v_purchase.id, 'familyId', v_purchase.family_id), p_at);
  END IF;
  RETURN v_outcome;
END $$;
