import type { APIRoute } from 'astro'

/** An open door in the city's colours. */
export const GET: APIRoute = ({ locals: { useIt } }) => {
  const { accent, brand, onBrand } = useIt.city.colours
  return new Response(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${brand}"/>` +
      `<path d="M9 26V11a7 7 0 0 1 14 0v15z" fill="${onBrand}"/><path d="M14 26V9l9 3v14z" fill="${accent}"/></svg>`,
    { headers: { 'content-type': 'image/svg+xml' } },
  )
}
