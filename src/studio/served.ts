import { httpLink } from './link-http.ts'
import { startStudio } from './main.ts'

// The key has become a cookie; the address is seen by who looks over one's shoulder, and kept in the history.
history.replaceState(null, '', '/')
startStudio(httpLink())
