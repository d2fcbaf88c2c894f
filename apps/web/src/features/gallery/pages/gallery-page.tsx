import { Stack } from '@mantine/core';
import { Page } from '../../../components/ui/page';
import { LookCard } from '../../settings/components/look-card';
import { AnswerSpecimens } from '../components/answers';
import { FieldSpecimens } from '../components/fields';
import { RowSpecimens } from '../components/rows';
import { WordSpecimens } from '../components/words';

/** Every shared component in its states. In development only: no build contains it. */
export function GalleryPage() {
  return (
    <Page title="Gallery" lead="Every shared component in its states.">
      <Stack gap="lg">
        <LookCard />
        <WordSpecimens />
        <FieldSpecimens />
        <AnswerSpecimens />
        <RowSpecimens />
      </Stack>
    </Page>
  );
}
