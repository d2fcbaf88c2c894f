import { Button, Group, NativeSelect, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Sheet } from '../../../components/ui/sheet';
import type { Block, Stroke } from '../../../lib/availability-draw';
import { dayKeyLabel, weekdayOf } from '../../../lib/time';
import { WEEKDAYS } from '../../../lib/availability-draft';
import { clockLabel, CLOCKS, later } from '../lib/clocks';

/** A piece of a day that somebody pointed at, before it is anything. */
export interface Piece {
  date: string;
  startsAt: string;
  endsAt: string;
}

const dayName = (date: string): string => WEEKDAYS[weekdayOf(date) - 1] ?? '';

/** Asks what a piece of a day shall be. The way to draw with a keyboard and with one finger. */
export function NewHoursSheet({
  piece,
  stroke,
  onClose,
  onDraw,
}: {
  piece: Piece | null;
  stroke: Stroke;
  onClose: () => void;
  onDraw: (stroke: Stroke, piece: Piece) => void;
}) {
  return (
    <Sheet title={piece ? dayKeyLabel(piece.date) : 'Add time'} opened={piece !== null} onClose={onClose}>
      {piece && (
        <NewHours
          key={`${piece.date} ${piece.startsAt}`}
          piece={piece}
          stroke={stroke}
          onClose={onClose}
          onDraw={onDraw}
        />
      )}
    </Sheet>
  );
}

function NewHours({
  piece,
  stroke: first,
  onClose,
  onDraw,
}: {
  piece: Piece;
  stroke: Stroke;
  onClose: () => void;
  onDraw: (stroke: Stroke, piece: Piece) => void;
}) {
  const [stroke, setStroke] = useState(first);
  const [startsAt, setStartsAt] = useState(piece.startsAt);
  const [endsAt, setEndsAt] = useState(later(piece.endsAt, piece.startsAt));
  const ends = CLOCKS.filter((clock) => clock > startsAt);
  return (
    <Stack gap="md">
      <Group grow align="flex-start">
        <NativeSelect
          label="From"
          data-autofocus
          value={startsAt}
          onChange={(event) => {
            setStartsAt(event.currentTarget.value);
            setEndsAt(later(endsAt, event.currentTarget.value));
          }}
          data={CLOCKS.slice(0, -1).map((value) => ({ value, label: clockLabel(value) }))}
        />
        <NativeSelect
          label="To"
          value={endsAt}
          onChange={(event) => setEndsAt(event.currentTarget.value)}
          data={ends.map((value) => ({ value, label: clockLabel(value) }))}
        />
      </Group>
      <Radio.Group
        label="What is it?"
        value={stroke}
        onChange={(value) => setStroke(value === 'date' || value === 'off' ? value : 'weekly')}
      >
        <Stack gap="sm" mt="xs">
          <Radio value="weekly" label={`Open every ${dayName(piece.date)}`} />
          <Radio value="date" label={`Open on ${dayKeyLabel(piece.date)} only`} />
          <Radio value="off" label="Time off" />
        </Stack>
      </Radio.Group>
      <Button
        onClick={() => {
          onDraw(stroke, { date: piece.date, startsAt, endsAt });
          onClose();
        }}
      >
        Add
      </Button>
    </Stack>
  );
}

interface BlockSheetProps {
  block: Block | null;
  onClose: () => void;
  onErase: (block: Block) => void;
  onEraseOnDate: (block: Block) => void;
  onForgetDate: (date: string) => void;
}

/** What can be done with a block that stands there: nothing is lost before it is saved. */
export function BlockSheet({ block, onClose, onErase, onEraseOnDate, onForgetDate }: BlockSheetProps) {
  const then = (act: () => void) => () => {
    act();
    onClose();
  };
  return (
    <Sheet title={block ? titleOf(block) : 'Hours'} opened={block !== null} onClose={onClose}>
      {block && (
        <Stack gap="md">
          <Text>
            {dayKeyLabel(block.date)}, {clockLabel(block.startsAt)} to {clockLabel(block.endsAt)}
          </Text>
          {block.source.kind === 'weekly' && (
            <>
              <Button variant="default" onClick={then(() => onEraseOnDate(block))}>
                Not on {dayKeyLabel(block.date)}
              </Button>
              <Button variant="default" onClick={then(() => onErase(block))}>
                Remove from every {WEEKDAYS[block.source.weekday - 1]}
              </Button>
            </>
          )}
          {block.source.kind === 'date' && (
            <>
              <Button variant="default" onClick={then(() => onErase(block))}>
                Remove these hours
              </Button>
              <Button variant="default" onClick={then(() => onForgetDate(block.date))}>
                Use the weekly hours again
              </Button>
            </>
          )}
          {block.source.kind === 'off' && (
            <Button variant="default" onClick={then(() => onErase(block))}>
              Remove this time off
            </Button>
          )}
          <Text size="sm" c="dimmed">
            Families see a change once you save. Sessions that are already booked stay.
          </Text>
        </Stack>
      )}
    </Sheet>
  );
}

function titleOf({ source }: Block): string {
  if (source.kind === 'off') return 'Time off';
  return source.kind === 'date' ? 'Hours on this date' : `Every ${WEEKDAYS[source.weekday - 1]}`;
}
