// @flow
import Rupt from 'rupt';

type Props = {| +id: string |};
export async function protect({ id }: Props): Promise<void> {
  await (Rupt: any).attach({ client_id: 'c1', account: id });
}
