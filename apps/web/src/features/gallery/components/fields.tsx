import {
  Button,
  Checkbox,
  Group,
  NativeSelect,
  NumberInput,
  PasswordInput,
  Radio,
  SegmentedControl,
  Stack,
  Switch,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { BirthDateField } from '../../../components/forms/birth-date-field';
import type { BirthDateParts } from '../../../lib/birth-date';
import { Specimen, State } from './specimen';

/** What one presses and fills in. */
export function FieldSpecimens() {
  const [birthDate, setBirthDate] = useState<BirthDateParts>({ year: '', month: '', day: '' });
  return (
    <>
      <Specimen name="Buttons">
        <Group>
          <Button>Primary</Button>
          <Button variant="default">Default</Button>
          <Button variant="light">Light</Button>
          <Button variant="subtle">Subtle</Button>
          <Button color="red">Loss</Button>
        </Group>
        <Group>
          <Button loading>Waiting</Button>
          <Button disabled>Not now</Button>
          <Button size="xs" variant="default">
            Small
          </Button>
        </Group>
      </Specimen>
      <Specimen name="Fields">
        <TextInput label="Text" description="What it is for." placeholder="Like this" />
        <TextInput label="With an error" defaultValue="dana@" error="This is no e-mail address." />
        <PasswordInput label="Password" />
        <NumberInput label="Number" defaultValue={60} suffix=" min" />
        <NativeSelect label="Choice" data={['Every week', 'Every two weeks']} />
        <Textarea label="Longer" defaultValue="Quadratic equations before the test" />
        <TextInput label="Not to be changed" defaultValue="sam-demo" disabled />
      </Specimen>
      <Specimen name="Choices">
        <State name="segments">
          <SegmentedControl aria-label="View" data={['Month', 'Week', 'List']} />
        </State>
        <Stack gap="sm">
          <Switch label="When my minutes run low" description="One message each time." defaultChecked />
          <Switch label="Offers" />
          <Checkbox label="I have read the Terms of Service" />
          <Checkbox label="With an error" error="Please agree to go on." />
          <Radio.Group label="When a family picks an open time" defaultValue="instant">
            <Stack gap="sm" mt="xs">
              <Radio value="instant" label="It is booked at once" />
              <Radio value="request" label="They ask, and I answer" />
            </Stack>
          </Radio.Group>
        </Stack>
      </Specimen>
      <Specimen name="BirthDateField">
        <BirthDateField label="Birth date" value={birthDate} onChange={setBirthDate} />
        <BirthDateField
          label="Birth date, refused"
          value={{ year: '2011', month: '2', day: '30' }}
          onChange={() => undefined}
          error="There is no such day."
        />
      </Specimen>
    </>
  );
}
