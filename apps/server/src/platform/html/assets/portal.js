// Comfort on top of pages that work without it: position, smaller photos, one send per click, copy.
const all = (selector) => document.querySelectorAll(selector)

// What must be mended is read out and comes into view.
document.querySelector('.error-summary')?.focus()

// A second click while the first is under way does nothing; nor does a click without a line, which
// would leave what was typed behind on an error page.
for (const form of all('form'))
  form.addEventListener('submit', (event) => {
    if (!navigator.onLine) sayOffline(form)
    if (!navigator.onLine || form.dataset.sent) return event.preventDefault()
    form.dataset.sent = 'yes'
    event.submitter?.setAttribute('aria-disabled', 'true')
  })
function sayOffline(form) {
  const note = document.createElement('p')
  note.className = 'note warn offline'
  note.setAttribute('role', 'alert')
  note.textContent = document.body.dataset.offline
  form.querySelector('.offline')?.remove()
  form.append(note)
}
addEventListener('online', () => all('.offline').forEach((note) => note.remove()))
// Back from the next page, out of the browser's memory: the form may be sent again.
addEventListener('pageshow', () => {
  for (const form of all('form')) delete form.dataset.sent
  for (const button of all('[aria-disabled]')) button.removeAttribute('aria-disabled')
})

for (const button of all('[data-locate]')) {
  if (!navigator.geolocation) continue
  button.hidden = false
  button.addEventListener('click', () => {
    const say = document.getElementById(button.dataset.locate)
    say.textContent = button.dataset.busy
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        button.form.elements.lon.value = coords.longitude.toFixed(6)
        button.form.elements.lat.value = coords.latitude.toFixed(6)
        say.textContent = button.dataset.found
        // Where nothing else is asked, the position is searched for at once and instead of any words.
        const words = button.form.elements[button.dataset.instead]
        if (!words) return
        words.value = ''
        button.form.submit()
      },
      () => (say.textContent = button.dataset.failed),
      { enableHighAccuracy: true, timeout: 15000, maximumAge: 60000 },
    )
  })
}

for (const button of all('[data-copy]')) {
  if (!navigator.clipboard) continue
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy)
    button.textContent = button.dataset.copied
  })
}
for (const button of all('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => print())
}

// Photos shrink before they travel: an old phone on a slow line sends a tenth.
const LONGEST = 2048
for (const input of all('input[data-shrink]'))
  input.addEventListener('change', async () => {
    const small = new DataTransfer()
    for (const file of input.files) small.items.add(await shrunk(file))
    input.files = small.files
  })

async function shrunk(file) {
  try {
    const picture = await createImageBitmap(file)
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
    if (scale === 1 && file.size < 1e6) return file
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85))
    return blob && blob.size < file.size
      ? new File([blob], file.name.replace(/\.\w+$/, '.jpg'), { type: 'image/jpeg' })
      : file
  } catch {
    return file // The server says what is wrong with it.
  }
}
