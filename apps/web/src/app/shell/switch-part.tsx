import { NavLink } from '@mantine/core';
import { IconSwitchHorizontal } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useViewer, type Part } from '../../lib/viewer';
import { viewAs } from '../../lib/viewing-as';

const LABELS: Partial<Record<Part, string>> = { guardian: 'Switch to family', tutor: 'Switch to teaching' };

/** For those who are a guardian and a tutor: the other half of the product. */
export function SwitchPart({ onSwitched }: { onSwitched?: () => void }) {
  const { part, parts } = useViewer();
  const navigate = useNavigate();
  const other = parts.find((one) => one !== part);
  if (!other) return null;
  return (
    <NavLink
      component="button"
      label={LABELS[other] ?? 'Switch'}
      leftSection={<IconSwitchHorizontal size={20} stroke={1.7} aria-hidden />}
      onClick={() => {
        viewAs(other);
        onSwitched?.();
        void navigate('/');
      }}
    />
  );
}
