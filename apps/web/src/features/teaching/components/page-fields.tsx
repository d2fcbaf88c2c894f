import { LANGUAGES } from '@app/contracts';
import { MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { zoneChoices } from '../../../lib/us-states';
import type { FieldProps } from '../../../lib/use-server-form';

type PageField = 'displayName' | 'headline' | 'biography' | 'languages' | 'videoUrl' | 'timeZone';

interface PageFieldsProps {
  field: (path: PageField) => FieldProps;
}

interface IntroductionFieldsProps extends PageFieldsProps {
  aboutYou?: string;
}

/** How a tutor introduces themselves on their page, while applying and ever after. */
export function IntroductionFields({ field, aboutYou }: IntroductionFieldsProps) {
  return (
    <>
      <TextInput
        label="Name that families see"
        description="A first name and an initial is enough."
        maxLength={60}
        {...field('displayName')}
      />
      <TextInput
        label="Headline"
        description="One line: what you help with, and how."
        maxLength={120}
        {...field('headline')}
      />
      <Textarea
        label="About you"
        description={aboutYou}
        autosize
        minRows={4}
        maxRows={14}
        maxLength={4000}
        {...field('biography')}
      />
    </>
  );
}

export function ReachFields({ field, zone }: PageFieldsProps & { zone: string }) {
  return (
    <>
      <MultiSelect
        label="Languages"
        description="Those that you can teach in."
        data={LANGUAGES}
        maxValues={12}
        searchable
        hidePickedOptions
        size="md"
        {...field('languages')}
      />
      <NativeSelect label="Time zone" data={zoneChoices(zone)} {...field('timeZone')} />
      <TextInput
        label="Introduction video"
        description="The address of a video on YouTube or Vimeo. You can leave it out."
        maxLength={300}
        {...field('videoUrl')}
      />
    </>
  );
}
