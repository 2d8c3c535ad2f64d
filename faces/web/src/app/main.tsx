// The start: opens this phone's storage and shows the app, or says why nothing can be kept here.
import { StrictMode, useLayoutEffect } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { openHome } from '../data/open-home.js'
import { HomeContext } from '../data/use-home.js'
import { openVault } from '../data/vault.js'
import { App } from './app.js'
import { FamilyProvider } from './family-provider.js'
import { endOpening } from './opening.js'
import en from './no-storage.en.json'
import es from './no-storage.es.json'

function NoStorage() {
  useLayoutEffect(endOpening, [])
  const words = navigator.language.startsWith('es') ? es : en
  return (
    <main className="screen">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
    </main>
  )
}

async function start(root: Root): Promise<void> {
  try {
    const home = openHome(await openVault())
    root.render(
      <StrictMode>
        <HomeContext value={home}>
          <FamilyProvider>
            <App />
          </FamilyProvider>
        </HomeContext>
      </StrictMode>,
    )
  } catch {
    root.render(<NoStorage />)
  }
}

const place = document.getElementById('root')
if (place !== null) void start(createRoot(place))
