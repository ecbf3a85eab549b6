import { Link, Route, Switch } from 'wouter'
import { useAccountCheck } from '@/hooks/useAccountCheck'
import { signOut } from '@/lib/sign-out'
import { Charts } from '@/pages/Charts'
import { useSession } from '@/store/session'

export function App() {
  const member = useSession((state) => state.member)
  useAccountCheck()

  return (
    <main>
      <h1>Sail Log</h1>
      {member ? (
        <p>
          {member.email}{' '}
          <button type="button" onClick={() => void signOut()}>
            Sign out
          </button>
        </p>
      ) : (
        <p>Nobody is signed in</p>
      )}
      <Switch>
        <Route path="/charts" component={Charts} />
        <Route path="/signed-out">
          <p>You were signed out here</p>
        </Route>
        <Route>
          <Link href="/charts">Charts</Link>
        </Route>
      </Switch>
    </main>
  )
}
