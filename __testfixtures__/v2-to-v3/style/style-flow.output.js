// @flow
import Rupt from '@ruptjs/client';

const rupt = new Rupt({ clientId: 'c1' });

type Props = {| +id: string |};
export async function protect({ id }: Props): Promise<void> {
  await rupt.evaluate.access({ user: id });
}
