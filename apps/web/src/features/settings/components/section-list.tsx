import { LinkList, LinkRow } from '../../../components/ui/link-list';
import { useViewer } from '../../../lib/viewer';
import { SETTINGS_SECTIONS } from '../sections';

export function SectionList() {
  const { part } = useViewer();
  const sections = SETTINGS_SECTIONS.filter(({ parts }) => !parts || parts.includes(part));
  return (
    <LinkList>
      {sections.map(({ to, icon, title, text, forStudents }) => (
        <LinkRow key={to} to={to} icon={icon} title={title} text={(part === 'student' && forStudents) || text} />
      ))}
    </LinkList>
  );
}
