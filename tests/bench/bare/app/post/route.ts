/** The least that Next can do with a form: read it, and lead elsewhere. */
export async function POST(request: Request): Promise<Response> {
  const form = await request.formData();
  return new Response(null, { status: form.has("title") ? 201 : 204, headers: { Location: "/" } });
}
