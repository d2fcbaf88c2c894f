import type { ScheduleLabelsOverride } from '@mantine/schedule';

export const gridWords: ScheduleLabelsOverride = {
  noEvents: 'Nothing on this day',
  timeSlot: 'Time',
  moreLabel: (count) => `${count} more`,
};
